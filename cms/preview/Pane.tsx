/**
 * Beside the form: what is wrong with the record, and its page, which the service beside the site
 * renders; without the service its text and its fields.
 */
import { useCallback, useMemo, useState } from 'react';
import { useDispatch } from 'react-redux';
import type { CollectionName } from '#features/concepts.ts';
import type { PreviewQuestion } from '#features/editor-service.ts';
import { formOf, SCHEMAS } from '#features/index.ts';
import { plainData } from '#cms/kit/entry.ts';
import { inspectOnce, type Inspection } from '#cms/inspect.ts';
import { decap, useStored } from '#cms/kit/decap.ts';
import { fileName } from '#cms/kit/move.ts';
import { slugSettings } from '#cms/kit/site-context.ts';
import { entrySlug } from '#cms/kit/slug.ts';
import { movedPath, type StoredEntry } from '#cms/kit/stored-move.ts';
import { hasService } from '#cms/service.ts';
import { useSettled } from '#cms/use-settled.ts';
import { Findings } from './Findings.tsx';
import { markFindings, removeMarks, type Finding } from './marks.ts';
import marksCss from './marks.css?url';
import { pageDocument, showPage } from './page-document.ts';
import previewCss from './preview.css?url';
import { PreviewFrame, type Width } from './PreviewFrame.tsx';
import { RecordPreview } from './RecordPreview.tsx';
import { usePage, type PageState } from './use-page.ts';
import './pane.css';

interface Props {
  /** Decap's configuration of the collection, and the entry of the form. */
  readonly collection: object;
  readonly entry: StoredEntry;
}

const WIDTHS: readonly (readonly [Width, string])[] = [
  ['pane', 'Vừa khung'],
  ['phone', 'Điện thoại'],
  ['computer', 'Máy tính'],
];
/** Without values and items that the schema refuses: what is left may be enough for a page. */
function renderable(collection: string, data: Inspection['data']): Inspection['data'] {
  const { error } = SCHEMAS[collection as CollectionName].safeParse(data);
  const refused = error?.issues.map(({ path }) => path) ?? [];
  return Object.fromEntries(
    Object.entries(data).flatMap(([field, value]): [string, unknown][] => {
      const own = refused.filter(([first]) => first === field);
      if (own.length === 0) return [[field, value]];
      if (!Array.isArray(value) || own.some(([, at]) => typeof at !== 'number')) return [];
      return [[field, value.filter((_, index) => !own.some(([, at]) => at === index))]];
    }),
  );
}

/** @param data and the text as they would be written */
function questionOf(entry: StoredEntry, { data, text }: Inspection): PreviewQuestion {
  const collection = String(entry.get('collection'));
  const isNew = entry.get('newRecord') === true;
  const path = movedPath(entry) ?? String(entry.get('path') ?? '');
  const slug = isNew ? entrySlug(collection, data, slugSettings()) : fileName(path);
  const replaces = isNew ? undefined : String(entry.get('slug'));
  return {
    ...{ collection, slug: slug ?? '', replaces, body: text },
    data: renderable(collection, data),
  };
}

function whyNot({ page, isOld, why }: PageState, hasErrors: boolean): string | undefined {
  if (!why) return page ? undefined : 'Đang dựng trang…';
  if (why !== 'none') return `${why.message}.${page ? ' Đây là trang trước lần sửa cuối.' : ''}`;
  if (isOld) return 'Chưa dựng được trang với những gì vừa sửa. Đây là trang trước đó.';
  return hasErrors
    ? 'Điền đủ các mục bắt buộc thì thấy trang thật. Đây là những gì đã điền.'
    : 'Mục này không có trang riêng. Đây là những gì đã điền.';
}

/**
 * The address of an upload in this browser; undefined while it loads. What asks is drawn again when
 * it has loaded.
 */
function useUploads(collection: object, entry: object) {
  const dispatch = useDispatch();
  useStored(({ medias }) => medias);
  return (path: string): string | undefined => {
    const address = decap().boundGetAsset(dispatch, collection, entry)(path).toString();
    return address.startsWith('blob:') ? address : undefined;
  };
}

export default function Pane({ collection: config, entry: present }: Props) {
  // Rendering takes too long for every key press.
  const entry = useSettled(present);
  const collection = String(entry.get('collection'));
  const checked = inspectOnce(collection, plainData(entry.get('data')));
  const uploadOf = useUploads(config, entry);
  const [width, setWidth] = useState<Width>('pane');
  const [notes, setNotes] = useState<ReadonlyMap<Finding, Element>>(new Map());

  const question = useMemo(
    () => (hasService() && checked ? questionOf(entry, checked) : undefined),
    [entry, checked],
  );
  const state = usePage(question);
  const { page } = state;
  const findings = useMemo((): Finding[] => {
    if (!checked) return [];
    const { errors, warnings } = checked.findings;
    return [
      ...errors.map((fault) => ({ ...fault, severity: 'error' as const })),
      ...warnings.map((fault) => ({ ...fault, severity: 'warning' as const })),
    ];
  }, [checked]);

  // Other addresses of uploads are another page.
  const uploads = page?.missing.map(({ path }) => uploadOf(path)).join();
  const draw = useCallback(
    async (document: Document) => {
      if (!page || !checked) return;
      removeMarks(document);
      await showPage(document, pageDocument(page.html, page.missing, uploadOf));
      removeMarks(document);
      setNotes(markFindings(document, findings, checked.data, checked.text));
    },
    [page, uploads, checked, findings],
  );
  if (!checked || !formOf(collection)) return null;
  const isFaulty = checked.findings.errors.some(({ isForPublication }) => !isForPublication);
  const why = hasService() ? whyNot(state, isFaulty) : undefined;
  return (
    <section className="mb-viewer" aria-label="Xem trước">
      <div className="mb-widths" role="group" aria-label="Bề rộng">
        {WIDTHS.map(([value, name]) => (
          <button
            key={value}
            type="button"
            aria-pressed={width === value}
            onClick={() => setWidth(value)}
          >
            {name}
          </button>
        ))}
      </div>
      <Findings findings={findings} notes={page ? notes : undefined} />
      {why && (
        <p className="mb-viewer-why" role="status">
          {why}
        </p>
      )}
      {page ? (
        <PreviewFrame key="page" {...{ width, draw }} sheets={[marksCss]} />
      ) : (
        <PreviewFrame key="record" width={width} sheets={[previewCss]}>
          <RecordPreview {...{ collection, uploadOf }} data={checked.data} body={checked.text} />
        </PreviewFrame>
      )}
    </section>
  );
}
