/** The page of a question: its head, the page it is about, and its answer. */
import { bodyLinks } from '#features/directive/pages/citation-links.ts';
import { FEEDBACK } from '#features/feedback/labels.ts';
import { feedbackJsonLd } from '#features/feedback/outputs/json-ld.ts';
import { FEEDBACK_KINDS, type FeedbackEntry } from '#features/feedback/schema.ts';
import { FIELDS } from '#features/schema-kit.ts';
import { parseMarkdown, plainText } from '#legal-text/parse.ts';
import { renderMarkdown } from '#legal-text/render.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { readBody } from '#site/body.ts';
import { recordAt, recordMap, today } from '#site/collection.ts';
import type { PageHead } from '#site/page-head.ts';
import { shortName } from '#features/agency/rules/name.ts';
import { conceptAt, CONCEPTS, pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { aboutOf } from '#features/feedback/rules/about.ts';
import { answerTiming, isAnswered } from '#features/feedback/rules/timing.ts';
import { agencyMap, agencyOf } from '#features/agency/pages/agencies.ts';
import { upperFirst } from '#lib/fold-text.ts';
import { correctionDay, placeName } from './comments.ts';
import { allFeedback } from './feedback.ts';

/** The title of the record of a page, where it has one. */
async function labelOf(path: string): Promise<string> {
  const name = conceptAt(path);
  if (!name) return path;
  const concept = CONCEPTS[name];
  const [, , id] = path.split('/');
  if (!id) return concept.plural;
  const record = (await recordMap(concept.collection)).get(id);
  if (record && 'title' in record.data) return record.data.title;
  const agency = (await agencyMap()).get(id);
  return agency ? `${concept.plural}: ${shortName(agency.data)}` : path;
}

/** The page, and the part of it, that a question is about. */
async function aboutPage(about: string) {
  const { path, anchor } = aboutOf(about);
  const label = await labelOf(path);
  if (!anchor) return { path, label };
  const place = upperFirst(await placeName(path, anchor));
  return { path: `${path}#${anchor}`, label: `${place}: ${label}` };
}

const OTHERS = 3;
/** Other answered questions of the same field, newest first. */
const othersLike = (entry: FeedbackEntry, all: readonly FeedbackEntry[]) =>
  all
    .filter(({ id, data }) => id !== entry.id && data.field === entry.data.field && data.answeredOn)
    .slice(0, OTHERS);

const headOf = (entry: FeedbackEntry, agency: AgencyEntry, answer: string): PageHead => ({
  title: entry.data.title,
  description: entry.data.question,
  crumbs: [{ label: FEEDBACK.title, path: pathOf('feedback') }, { label: entry.data.title }],
  card: `hoi-dap/${entry.id}`,
  jsonLd: [feedbackJsonLd(entry, agency, absolute, answer)],
  index: {
    concept: 'feedback',
    type: FEEDBACK_KINDS[entry.data.kind],
    agency: shortName(agency.data),
    agencyId: entry.data.unit,
    fields: [FIELDS[entry.data.field]],
    date: entry.data.receivedOn,
    sample: entry.data.sample,
  },
});

/** Head and data of a question's page. @throws Error where there is none with that id */
export async function feedbackPage(id: string | undefined) {
  const entry = await recordAt('feedback', id);
  const agency = await agencyOf(entry.data.unit);
  const correctedOn = correctionDay(entry);
  const timing = answerTiming(entry.data, today());
  // An answer dated after the build day is not public yet, even if the file has it.
  const body = isAnswered(timing) ? readBody('feedback', entry.id) : '';
  const text = await bodyLinks({ collection: 'feedback', id: entry.id, agency: entry.data.unit });
  const answerText = parseMarkdown(body)
    .root.children.map((block) => plainText(block))
    .join('\n');
  const view = {
    entry,
    agency,
    about: entry.data.about && (await aboutPage(entry.data.about)),
    /** The resulting change of the page it is about. */
    correction:
      entry.data.about && correctedOn
        ? { on: correctedOn, path: `${aboutOf(entry.data.about).path}#thay-doi` }
        : undefined,
    timing,
    others: othersLike(entry, await allFeedback()),
    /** The official answer as HTML; empty while there is none. */
    answer: renderMarkdown(body, { text }),
  };
  return { head: headOf(entry, agency, answerText), view };
}
