/** A record where its page cannot be shown: its text as the site renders it, its fields by their labels. */
import type { CollectionName } from '#features/concepts.ts';
import { text } from '#features/form-text.ts';
import { formOf, SCHEMAS } from '#features/index.ts';
import { COMMON } from '#site/labels.ts';
import { agencyName, labelOf } from '#cms/kit/site-context.ts';
import { listLine } from '#cms/summaries.ts';
import { LegalText, Prose } from './Body.tsx';
import { factsOf, type Fact } from './facts.ts';

/** Address of an upload, also of one that is not saved yet. */
type UploadOf = (path: string) => string | undefined;

function Facts({
  facts,
  uploadOf,
}: {
  readonly facts: readonly Fact[];
  readonly uploadOf: UploadOf;
}) {
  return (
    <dl className="facts wide">
      {facts.map(({ label, value, picture, items }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          {value !== undefined && <dd>{value}</dd>}
          {picture && (
            <dd>
              <img src={uploadOf(picture)} alt="" />
            </dd>
          )}
          {items?.map((item, at) => (
            <dd key={at} className="item">
              <Facts facts={item} uploadOf={uploadOf} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

interface Props {
  readonly collection: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly uploadOf: UploadOf;
}

export function RecordPreview({ collection, data, body, uploadOf }: Props) {
  const form = formOf(collection);
  const Body = form?.body?.isLegal ? LegalText : Prose;
  const speaker = (form?.agency && agencyName(String(data[form.agency]))) ?? '';
  const schema = SCHEMAS[collection as CollectionName];
  return (
    <main className="record">
      <header className="head">
        <h1>{text(data['title']) ?? listLine(collection, data) ?? 'Chưa có tiêu đề'}</h1>
        {data['sample'] === true && (
          <p className="sample-notice" role="note">
            <strong>{COMMON.sample}.</strong> {COMMON.sampleNote}
          </p>
        )}
      </header>
      {body && <Body body={body} speaker={speaker} />}
      <Facts facts={factsOf(schema, data, labelOf, ['title', 'sample'])} uploadOf={uploadOf} />
    </main>
  );
}
