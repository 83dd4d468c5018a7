/**
 * Fills the grid from an official form: the editor chooses a file or pastes cells, answers what the
 * file does not say, and sees what was read. A refusal changes nothing.
 */
import { useId, useState } from 'react';
import { DropZone } from '#cms/kit/drop-zone.tsx';
import { NUMBER_STYLES, type NumberStyle } from '#lib/read-number.ts';
import { Button, Select } from '#cms/kit/controls.tsx';
import type { GridColumn, GridFrame } from './grid.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { PeriodForm } from './PeriodDays.tsx';
import type { Declared, FormSheet, ReadTable, Refused, Upload } from './read-upload.ts';
import type { Figures } from './use-figures.ts';

const Refusal = ({ refused }: { readonly refused: Refused }) => (
  <div className="mb-refusal" role="alert">
    <p>
      <strong>{refused.message}</strong>
    </p>
    {!refused.asks && <p>{refused.cure}</p>}
  </div>
);

interface AskProps {
  readonly refused: Refused;
  readonly declared: Declared;
  readonly answer: (declared: Declared) => void;
}

/** What only the editor knows and the file does not say. */
function Ask({ refused, declared, answer }: AskProps) {
  if (refused.asks === 'number-style')
    return (
      <fieldset>
        <legend>Số trong biểu viết kiểu nào?</legend>
        <div className="mb-row">
          {(Object.keys(NUMBER_STYLES) as NumberStyle[]).map((style) => (
            <Button key={style} onClick={() => answer({ ...declared, style })}>
              {NUMBER_STYLES[style]} {style === 'vi' ? '(Việt Nam)' : '(Anh, Mỹ)'}
            </Button>
          ))}
        </div>
      </fieldset>
    );
  if (refused.asks === 'period')
    return (
      <PeriodForm
        legend="Biểu này của kỳ nào?"
        period={{ from: '', to: '' }}
        submitLabel="Đọc theo kỳ này"
        submit={(period) => answer({ ...declared, period })}
      />
    );
  return null;
}

interface Props {
  readonly figures: Figures;
  readonly frame: GridFrame;
  readonly columns: readonly GridColumn[];
}

interface Reading {
  readonly forms: readonly FormSheet[];
  readonly chosen: number;
  readonly declared: Declared;
  readonly result: ReadTable | Refused;
}

const isRefused = (result: object): result is Refused => 'message' in result;

export function ImportPanel({ figures, frame, columns }: Props) {
  const paste = useId();
  const [pasted, setPasted] = useState('');
  const [refused, setRefused] = useState<Refused>();
  const [reading, setReading] = useState<Reading>();
  const [said, setSaid] = useState('');

  const read = async (forms: readonly FormSheet[], chosen: number, declared: Declared) => {
    const { readFormSheet } = await import('./read-upload.ts');
    const form = forms[chosen];
    if (form) setReading({ forms, chosen, declared, result: await readFormSheet(form, declared) });
  };
  const take = async (upload: Upload) => {
    setSaid('Đang đọc…');
    setReading(undefined);
    setRefused(undefined);
    const { readUpload } = await import('./read-upload.ts');
    const forms = await readUpload(upload);
    setSaid('');
    if (isRefused(forms)) setRefused(forms);
    else await read(forms, 0, {});
  };
  const start = (upload: Upload): void => {
    take(upload).catch((error: unknown) => {
      console.error(error);
      setSaid('');
      setRefused({
        message: 'Chương trình gặp lỗi khi đọc bảng này.',
        cure: 'Tải lại trang rồi thử lần nữa; nếu vẫn lỗi, báo người phụ trách phần mềm.',
        asks: undefined,
      });
    });
  };
  return (
    <details className="mb-paste">
      <summary>Nhập từ tệp Excel, CSV hoặc dán từ Excel</summary>
      <DropZone
        label="Chọn tệp .xlsx, .csv hoặc .tsv"
        hint="hoặc kéo tệp thả vào đây"
        extensions={['xlsx', 'csv', 'tsv']}
        add={([chosen]) => {
          if (chosen) start(chosen);
        }}
      />
      <div className="mb-field">
        <label htmlFor={paste}>
          Hoặc chép cả bảng trong Excel, kể cả các hàng tiêu đề, rồi dán vào đây
        </label>
        <textarea
          id={paste}
          className="mb-input"
          rows={3}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
        />
        <Button disabled={pasted.trim() === ''} onClick={() => start(pasted)}>
          Đọc bảng đã dán
        </Button>
      </div>
      <p role="status" className="mb-hint">
        {said}
      </p>
      {refused && <Refusal refused={refused} />}
      {reading && reading.forms.length > 1 && (
        <p className="mb-row">
          Trang tính{' '}
          <Select
            label="Trang tính"
            value={String(reading.chosen)}
            options={reading.forms.map(({ sheet }, index) => [String(index), sheet.name])}
            onChange={(index) => void read(reading.forms, Number(index), reading.declared)}
          />
        </p>
      )}
      {reading && isRefused(reading.result) && (
        <>
          <Refusal refused={reading.result} />
          <Ask
            key={reading.result.asks}
            refused={reading.result}
            declared={reading.declared}
            answer={(declared) => void read(reading.forms, reading.chosen, declared)}
          />
        </>
      )}
      {reading && !isRefused(reading.result) && (
        <ImportPreview
          key={`${reading.chosen}|${reading.declared.style ?? ''}`}
          figures={figures}
          frame={frame}
          columns={columns}
          form={reading.forms[reading.chosen]?.form}
          table={reading.result}
          changePeriod={(period) =>
            void read(reading.forms, reading.chosen, { ...reading.declared, period })
          }
          done={(message) => {
            setReading(undefined);
            setPasted('');
            setSaid(message);
          }}
          cancel={() => setReading(undefined)}
        />
      )}
    </details>
  );
}
