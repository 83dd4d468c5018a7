/**
 * Next to the form: errors and warnings, and below them the record's text as the site renders it,
 * its pictures and its fields by their labels.
 */
import { useMemo } from 'react';
import { CONCEPTS } from '#features/concepts.ts';
import { comingSessions } from '#features/reception/rules/rule-preview.ts';
import { ruleText, shiftText } from '#features/reception/rules/rule-text.ts';
import { SCHEMAS } from '#features/index.ts';
import { formatValue } from '#features/statistic/rules/format.ts';
import { statisticSchema } from '#features/statistic/schema.ts';
import { figureTable } from '#features/statistic/rules/table.ts';
import { formatDay } from '#lib/local-date.ts';
import { COMMON } from '#site/labels.ts';
import { RECEPTION, SESSION_STATES } from '#features/reception/labels.ts';
import { STATISTIC } from '#features/statistic/labels.ts';
import { personalFindings } from '#cms/findings.ts';
import { plainData } from '#cms/form/record.ts';
import { labelOf } from '#cms/kit/site-context.ts';
import { inspectOnce } from '#cms/inspect.ts';
import { receptionContext } from '#features/reception/form/context.ts';
import { draftOf } from '#features/reception/form/draft.ts';
import { today } from '#cms/kit/today.ts';
import { useSettled } from '#cms/use-settled.ts';
import { LegalText, Prose } from './Body.tsx';
import { factsOf, type Fact } from './facts.ts';
import { Findings } from './Findings.tsx';
import { Frame } from './Frame.tsx';

type Data = Readonly<Record<string, unknown>>;
/** Address of an uploaded file, including one that is not saved yet. */
type FileUrl = (path: string) => string;

const MAX_SESSIONS = 12;
/** Fields that are shown above the facts. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  receptions: ['rule', 'shift', 'holidayShift', 'sessions'],
  statistics: ['series'],
};

function titleOf(data: Data): string {
  const names = Array.isArray(data['names']) ? (data['names'] as Data[]) : [];
  const candidates = [data['title'], names.at(-1)?.['name'], data['number'], data['year']];
  const found = candidates.find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? 'Chưa có tiêu đề' : String(found);
}

/** The agency that issued the text. */
const speakerOf = ({ issuer, agency, unit }: Data): string => {
  const id = issuer ?? agency ?? unit;
  return typeof id === 'string' ? labelOf('agencies', id) : '';
};

function Facts({ facts, fileUrl }: { readonly facts: readonly Fact[]; readonly fileUrl: FileUrl }) {
  return (
    <dl className="facts wide">
      {facts.map(({ label, value, picture, items }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          {value !== undefined && <dd>{value}</dd>}
          {picture && (
            <dd>
              <img src={fileUrl(picture)} alt="" />
            </dd>
          )}
          {items?.map((item, at) => (
            <dd key={at} className="item">
              <Facts facts={item} fileUrl={fileUrl} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Sessions({ data }: { readonly data: Data }) {
  const draft = draftOf(data);
  if (!draft) return null;
  const sessions = comingSessions(draft, receptionContext().daysOff, today(), MAX_SESSIONS);
  return (
    <section className="section">
      <h2>{RECEPTION.days}</h2>
      <p>{[`${ruleText(draft.rule)}.`, shiftText(draft)].filter(Boolean).join(' ')}</p>
      <ol className="rows">
        {sessions.map(({ id, date, status, movedTo, reason }) => (
          <li key={id}>
            <strong>{formatDay(date)}</strong> {SESSION_STATES[status].label}
            {movedTo && ` → ${formatDay(movedTo, 'sentence')}`}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Figures({ data }: { readonly data: Data }) {
  const { data: statistic } = statisticSchema.safeParse(data);
  if (!statistic)
    return <p className="muted">Bảng số liệu hiện ra khi các mục bắt buộc đã điền xong.</p>;
  const agencyName = (id: string | undefined) => (id ? labelOf('agencies', id) : 'Toàn tỉnh');
  const { rowsAre, columns, sections } = figureTable(statistic, agencyName);
  return sections.map(({ title, rows }, at) => (
    <div
      key={at}
      className="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={STATISTIC.tableLabel}
    >
      <table>
        {title && <caption>{title}</caption>}
        <thead>
          <tr>
            <th scope="col">{rowsAre === 'agencies' ? STATISTIC.agency : STATISTIC.period}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={index} className="number">
                  {cell ? formatValue(cell.point.stated, statistic.unit) : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ));
}

/** The props Decap passes to a preview template. */
export interface DecapPreviewProps {
  readonly entry: { get(key: string): unknown };
  readonly document: Document;
  readonly getAsset: (path: string, field?: unknown) => { toString(): string };
}

export default function Preview({ entry, document, getAsset }: DecapPreviewProps) {
  const collection = String(entry.get('collection'));
  const concept = Object.values(CONCEPTS).find((one) => one.collection === collection);
  // Rendering a text takes too long for every key press.
  const record = plainData(useSettled(entry.get('data')));
  const checked = useMemo(() => inspectOnce(collection, record), [collection, record]);
  const warnings = useMemo(
    () => checked && personalFindings(collection, checked.data, checked.text),
    [collection, checked],
  );
  if (!concept || !checked || !warnings) return null;
  const { data, text, findings } = checked;
  const Body = concept.collection === 'directives' ? LegalText : Prose;
  const without = ['title', 'sample', ...(WITHOUT[collection] ?? [])];
  return (
    <Frame document={document}>
      <Findings
        errors={findings.errors.map((fault) => fault.text)}
        warnings={[...warnings, ...findings.warnings]}
      />
      <article>
        <header className="head">
          <h1>{titleOf(data)}</h1>
          {data['sample'] === true && (
            <p className="sample-notice" role="note">
              <strong>{COMMON.sample}.</strong> {COMMON.sampleNote}
            </p>
          )}
        </header>
        {collection === 'receptions' && <Sessions data={data} />}
        {collection === 'statistics' && <Figures data={data} />}
        {text && <Body body={text} speaker={speakerOf(data)} />}
        <Facts
          facts={factsOf(SCHEMAS[concept.collection], data, labelOf, without)}
          fileUrl={(path) => getAsset(path).toString()}
        />
      </article>
    </Frame>
  );
}
