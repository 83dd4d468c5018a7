/**
 * Next to the form: errors and warnings, and below them the record's text as the site renders it,
 * its pictures and its fields by their labels.
 */
import { Suspense, useMemo } from 'react';
import type { CollectionName } from '#features/concepts.ts';
import { text } from '#features/form-text.ts';
import { formOf, SCHEMAS } from '#features/index.ts';
import { COMMON } from '#site/labels.ts';
import { PARTS } from '#cms/features.ts';
import { personalFindings } from '#cms/findings.ts';
import { plainData } from '#cms/form/record.ts';
import { agencyName, labelOf } from '#cms/kit/site-context.ts';
import { inspectOnce } from '#cms/inspect.ts';
import { listLine } from '#cms/summaries.ts';
import { useSettled } from '#cms/use-settled.ts';
import { LegalText, Prose } from './Body.tsx';
import { factsOf, type Fact } from './facts.ts';
import { Findings } from './Findings.tsx';
import { Frame } from './Frame.tsx';

/** Address of an uploaded file, including one that is not saved yet. */
type FileUrl = (path: string) => string;

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

/** The props Decap passes to a preview template. */
export interface DecapPreviewProps {
  readonly entry: { get(key: string): unknown };
  readonly document: Document;
  readonly getAsset: (path: string, field?: unknown) => { toString(): string };
}

export default function Preview({ entry, document, getAsset }: DecapPreviewProps) {
  const collection = String(entry.get('collection'));
  const form = formOf(collection);
  // Rendering a text takes too long for every key press.
  const record = plainData(useSettled(entry.get('data')));
  const checked = useMemo(() => inspectOnce(collection, record), [collection, record]);
  const warnings = useMemo(
    () => checked && personalFindings(collection, checked.data, checked.text),
    [collection, checked],
  );
  if (!form || !checked || !warnings) return null;
  const { data, text: body, findings } = checked;
  const Body = form.body?.isLegal ? LegalText : Prose;
  const speaker = (form.agency && agencyName(String(data[form.agency]))) ?? '';
  const own = PARTS[collection as CollectionName]?.preview;
  const without = ['title', 'sample', ...(own?.fields ?? [])];
  return (
    <Frame document={document}>
      <Findings
        errors={findings.errors.map((fault) => fault.text)}
        warnings={[...warnings, ...findings.warnings.map((fault) => fault.text)]}
      />
      <article>
        <header className="head">
          <h1>{text(data['title']) ?? listLine(collection, data) ?? 'Chưa có tiêu đề'}</h1>
          {data['sample'] === true && (
            <p className="sample-notice" role="note">
              <strong>{COMMON.sample}.</strong> {COMMON.sampleNote}
            </p>
          )}
        </header>
        {own && (
          <Suspense>
            <own.Component data={data} />
          </Suspense>
        )}
        {body && <Body body={body} speaker={speaker} />}
        <Facts
          facts={factsOf(SCHEMAS[collection as CollectionName], data, labelOf, without)}
          fileUrl={(path) => getAsset(path).toString()}
        />
      </article>
    </Frame>
  );
}
