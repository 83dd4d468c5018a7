/** A Word file or a saved web page → a draft, with a report of the result and its uncertainties. */
import { useState } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { today } from '#cms/kit/today.ts';
import { DropZone } from '#cms/kit/drop-zone.tsx';
import { importFile, type Imported } from '#import/import-file.ts';
import { Refusal } from '#import/notes.ts';
import { reportOf, type ReportLine } from '#import/report.ts';
import { useContent } from './content.ts';

const EXTENSIONS = ['docx', 'html', 'htm', 'txt'];

interface Read {
  readonly fileName: string;
  readonly imported: Imported;
}

const faultOf = (error: unknown): string =>
  error instanceof Refusal
    ? `${error.message} ${error.cure}`
    : error instanceof Error
      ? error.message
      : String(error);

/** How certain a line is; the heading above it says the same in words. */
const MARKS: Readonly<Record<ReportLine['mark'], string>> = {
  '✓': 'mb-sure',
  '?': 'mb-doubtful',
  '✗': 'mb-missing',
  '·': 'mb-known',
};

function Report({ imported }: { readonly imported: Imported }) {
  return (
    <>
      {reportOf(imported).map(({ title, lines }) => (
        <section key={title} className="mb-panel">
          <h2>{title}</h2>
          <ul>
            {lines.map(({ mark, label, text }) => (
              <li key={`${label ?? ''} ${text}`} className={MARKS[mark]}>
                {label && <strong>{label}: </strong>}
                {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export default function ImportPage() {
  const { known, saveDraft } = useContent();
  const [read, setRead] = useState<Read>();
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState('');

  const attempt = async (doing: string, work: () => Promise<void>): Promise<void> => {
    setFault('');
    setBusy(doing);
    await work().catch((error: unknown) => setFault(faultOf(error)));
    setBusy('');
  };
  const choose = (file: File | undefined): Promise<void> =>
    attempt('Đang đọc tệp…', async () => {
      setRead(undefined);
      if (!file) return;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const imported = importFile(file.name, bytes, await known(), today());
      setRead({ fileName: file.name, imported });
    });
  const save = ({ fileName, imported }: Read): Promise<void> =>
    attempt('Đang lưu bản nháp…', async () => {
      await saveDraft(imported.slug, imported.text, fileName);
      location.hash = `#/collections/directives/entries/${imported.slug}`;
    });

  return (
    <>
      <p>
        Chọn tệp Word (.docx), trang web đã lưu (.html) hoặc tệp chữ (.txt), tối đa 30 MB. Tệp được
        đọc ngay trong trình duyệt này và thành một bản nháp; chưa có gì được công bố. Văn bản mang
        dấu mật hoặc lưu hành nội bộ bị từ chối.
      </p>
      <DropZone
        label="Chọn tệp văn bản"
        hint={busy || 'hoặc kéo tệp thả vào đây'}
        extensions={EXTENSIONS}
        isBusy={Boolean(busy)}
        add={([file]) => void choose(file)}
      />
      {fault && (
        <p role="alert" className="mb-fault">
          {fault}
        </p>
      )}
      {read && (
        <>
          <Report imported={read.imported} />
          <Button className="mb-primary" disabled={Boolean(busy)} onClick={() => void save(read)}>
            Lưu thành bản nháp và mở
          </Button>
          <details>
            <summary>Xem bản nháp</summary>
            <pre className="mb-source">{read.imported.text}</pre>
          </details>
        </>
      )}
    </>
  );
}
