/** A record where its page cannot be shown: its text as the site renders it, its fields by their labels. */
import { useMemo } from 'react';
import type { CollectionName } from '#features/concepts.ts';
import { formOf, SCHEMAS } from '#features/index.ts';
import { COMMON } from '#site/labels.ts';
import { labelOf, siteBase } from '#cms/kit/site-context.ts';
import { renderLegalText } from '#legal-text/render-legal.ts';
import { renderMarkdown } from '#legal-text/render.ts';
import { recordName } from '#cms/summaries.ts';
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
  const isLegal = form?.body?.isLegal === true;
  // By another parser than the site's: `mdast.ts`.
  const html = useMemo(() => {
    const base = siteBase();
    return isLegal ? renderLegalText(body, { base }).html : renderMarkdown(body, { base });
  }, [body, isLegal]);
  const schema = SCHEMAS[collection as CollectionName];
  return (
    <main className="record">
      <header className="head">
        <h1>{recordName(collection, data) ?? 'Chưa có tiêu đề'}</h1>
        {data['sample'] === true && (
          <p className="sample-notice" role="note">
            <strong>{COMMON.sample}.</strong> {COMMON.sampleNote}
          </p>
        )}
      </header>
      {/* The renderers write every element themselves; nothing of the source comes through as HTML. */}
      <div
        className={isLegal ? 'legal-text' : 'prose'}
        dangerouslySetInnerHTML={{ __html: html }}
      />
      <Facts facts={factsOf(schema, data, labelOf, ['title', 'sample'])} uploadOf={uploadOf} />
    </main>
  );
}
