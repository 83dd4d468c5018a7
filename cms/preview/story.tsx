/** A model story: results in figures, its steps, the ten items, pictures, the story itself. */
import { STAGES, STORY_FIELDS, storySchema, type Stage } from '#domain/story/schema.ts';
import { formatDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { STORY } from '#strings/story.ts';
import { Prose } from './body.tsx';
import { validFields } from './draft.ts';
import { agencyName, Badge, Facts, Head, OtherFacts, Section } from './parts.tsx';
import type { PreviewProps } from './preview.tsx';

const ITEMS = Object.entries(STORY.items) as [keyof typeof STORY.items, string][];
const SHOWN = [
  ...['title', 'summary', 'agency', 'field', 'stages', 'results', 'images', 'sample'],
  ...ITEMS.map(([key]) => key),
];

export function StoryPreview({ data, body, fileOf, factsWithout }: PreviewProps) {
  const fields = validFields(storySchema, data);
  const { stages = {}, results = [], images = [], field } = fields;
  const steps = Object.entries(STAGES) as [Stage, string][];
  const reached = steps.findLast(([stage]) => stages[stage] !== undefined);
  const items = ITEMS.flatMap(([key, label]) => {
    const value = fields[key];
    return value ? [{ label, value }] : [];
  });
  return (
    <article>
      <Head
        kicker={[field && STORY_FIELDS[field], agencyName(fields.agency)]
          .filter(Boolean)
          .join(' · ')}
        title={fields.title}
        lead={fields.summary}
        sample={fields.sample}
      >
        {reached && <Badge tone="brand">{reached[1]}</Badge>}
      </Head>
      {images.map((image) => (
        <figure key={image.file}>
          <img src={fileOf(image.file)} alt={image.alt ?? ''} />
          <figcaption className="small muted">
            {[image.caption, `${STORY.credit}: ${image.credit}`].filter(Boolean).join(' ')}
          </figcaption>
        </figure>
      ))}
      {results.length > 0 && (
        <Section title={STORY.results}>
          <dl className="figures">
            {results.map(({ figure, unit, what }, index) => (
              <div key={index}>
                <dt>{what}</dt>
                <dd>
                  <strong>{formatNumber(figure)}</strong> {unit}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {body && (
        <Section title={STORY.story}>
          <Prose body={body} speaker={agencyName(fields.agency)} />
        </Section>
      )}
      {items.length > 0 && (
        <Section title={STORY.facts}>
          <Facts facts={items} />
        </Section>
      )}
      <Section title={STORY.stages}>
        <ol className="rows">
          {steps.map(([stage, label]) => (
            <li key={stage}>
              {label}: {stages[stage] ? formatDate(stages[stage]) : '–'}
            </li>
          ))}
        </ol>
      </Section>
      <OtherFacts facts={factsWithout(SHOWN)} />
    </article>
  );
}
