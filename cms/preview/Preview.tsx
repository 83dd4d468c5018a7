/**
 * What an editor sees beside the form: the record as citizens will read it, drawn by the site's own
 * functions and style sheets, and above it what would be refused or should be looked at again.
 */
import { useMemo, useState, type ComponentType } from 'react';
import type { CollectionName } from '#domain/concepts.ts';
import { SCHEMAS } from '#domain/schemas.ts';
import { personalFindings } from '#cms/findings.ts';
import { plainData } from '#cms/form/record.ts';
import { labelOf, type Theme } from '#cms/hooks.ts';
import { today } from '#cms/today.ts';
import { lookOnce } from '#cms/look.ts';
import { useSettled } from '#cms/use-settled.ts';
import { DialoguePreview } from './dialogue.tsx';
import { DirectivePreview } from './directive.tsx';
import { isCollection, type Data } from './draft.ts';
import { factsOf, type Fact } from './facts.ts';
import { FeedbackPreview } from './feedback.tsx';
import { Findings } from './findings.tsx';
import { Frame } from './frame.tsx';
import { Head, OtherFacts } from './parts.tsx';
import { ReceptionPreview } from './reception.tsx';
import { StatisticPreview } from './statistic.tsx';
import { StoryPreview } from './story.tsx';

/** What the preview of one collection is given. */
export interface PreviewProps {
  /** Front matter as it would be written; any of it may be missing or wrong. */
  readonly data: Data;
  readonly body: string;
  /** The day in Việt Nam. */
  readonly today: string;
  /** Address of an uploaded file, one that is not saved yet included. */
  readonly fileOf: (path: string) => string;
  /** All fields but these, as labelled facts. */
  readonly factsWithout: (keys: readonly string[]) => Fact[];
}

const PREVIEWS: Readonly<Partial<Record<CollectionName, ComponentType<PreviewProps>>>> = {
  directives: DirectivePreview,
  receptions: ReceptionPreview,
  stories: StoryPreview,
  statistics: StatisticPreview,
  dialogues: DialoguePreview,
  feedback: FeedbackPreview,
};

function titleOf(data: Data): string {
  const names = Array.isArray(data['names']) ? (data['names'] as Data[]) : [];
  const candidates = [data['title'], names.at(-1)?.['name'], data['number'], data['year']];
  const found = candidates.find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? '' : String(found);
}

/** Collections that are data: everything that is filled in, by its label. */
const PlainPreview = ({ data, factsWithout }: PreviewProps) => (
  <article>
    <Head title={titleOf(data)} sample={data['sample'] === true} />
    <OtherFacts facts={factsWithout(['title', 'sample'])} />
  </article>
);

/** What Decap hands to a preview template. */
export interface DecapPreviewProps {
  readonly entry: { get(key: string): unknown };
  readonly document: Document;
  readonly getAsset: (path: string, field?: unknown) => { toString(): string };
}

/** All that follows from the record alone; reading its text takes too long to do at every key. */
function shownOf(collection: CollectionName, record: Data) {
  const look = lookOnce(collection, record);
  if (!look) return undefined;
  const { data: front, text: body, findings } = look;
  const personal = personalFindings(collection, front, body);
  const errors = findings.errors.map(({ text }) => text);
  return { front, body, errors, warnings: [...personal, ...findings.warnings] };
}

export default function Preview({ entry, document, getAsset }: DecapPreviewProps) {
  const collection = String(entry.get('collection'));
  const data = useSettled(entry.get('data'));
  const [theme, setTheme] = useState<Theme>('light');
  const shown = useMemo(
    () => (isCollection(collection) ? shownOf(collection, plainData(data)) : undefined),
    [collection, data],
  );
  if (!isCollection(collection) || !shown) return null;
  const { front, body, errors, warnings } = shown;
  const Content = PREVIEWS[collection] ?? PlainPreview;
  return (
    <Frame document={document} theme={theme} setTheme={setTheme}>
      <Findings errors={errors} warnings={warnings} />
      <Content
        data={front}
        body={body}
        today={today()}
        fileOf={(path) => getAsset(path).toString()}
        factsWithout={(keys) => factsOf(SCHEMAS[collection], front, labelOf, keys)}
      />
    </Frame>
  );
}
