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
import { conceptAt, CONCEPTS, pathOf, type CollectionName } from '#features/concepts.ts';
import type { Entry } from '#features/entry.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { aboutOf } from '#features/feedback/rules/about.ts';
import { answerTiming } from '#features/feedback/rules/timing.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { upperFirst } from '#lib/fold-text.ts';
import { correctionDay, placeName } from './comments.ts';
import { allFeedback } from './feedback.ts';

interface AboutPage {
  /** With the anchor, where a part of the page is meant. */
  path: string;
  label: string;
  /** The record of that page; its changes change the label. */
  record?: Entry<CollectionName>;
}

/** The page a question is about: its address and the title of its record, where it has one. */
async function pageAt(path: string): Promise<AboutPage> {
  const name = conceptAt(path);
  if (!name) return { path, label: path };
  const concept = CONCEPTS[name];
  const [, , id] = path.split('/');
  if (!id) return { path, label: concept.plural };
  const record = (await recordMap(concept.collection)).get(id);
  if (record && 'title' in record.data) return { path, label: record.data.title, record };
  const agency = (await agencyMap()).get(id);
  if (agency)
    return { path, label: `${concept.plural}: ${shortName(agency.data)}`, record: agency };
  return { path, label: path };
}

/** The page, and the part of it, that a question is about. */
async function aboutPage(about: string): Promise<AboutPage> {
  const { path, anchor } = aboutOf(about);
  const page = await pageAt(path);
  if (!anchor) return page;
  const place = await placeName(path, anchor);
  return {
    ...page,
    path: `${path}#${anchor}`,
    label: `${upperFirst(place)}: ${page.label}`,
  };
}

/** Up to `limit` other answered questions of the same field, newest first. */
const othersLike = (entry: FeedbackEntry, all: readonly FeedbackEntry[], limit = 3) =>
  all
    .filter(({ id, data }) => id !== entry.id && data.field === entry.data.field && data.answeredOn)
    .slice(0, limit);

const headOf = (
  entry: FeedbackEntry,
  agency: AgencyEntry | undefined,
  answer: string,
): PageHead => ({
  title: entry.data.title,
  description: entry.data.question,
  crumbs: [{ label: FEEDBACK.title, path: pathOf('feedback') }, { label: entry.data.title }],
  card: `hoi-dap/${entry.id}`,
  jsonLd: [feedbackJsonLd(entry, agency, absolute, answer)],
  index: {
    concept: 'feedback',
    type: FEEDBACK_KINDS[entry.data.kind],
    agency: agency && shortName(agency.data),
    agencyId: entry.data.unit,
    fields: [FIELDS[entry.data.field]],
    date: entry.data.receivedOn,
    sample: entry.data.sample,
  },
});

/** Head and data of a question's page. @throws Error where there is none with that id */
export async function feedbackPage(id: string | undefined) {
  const entry = await recordAt('feedback', id);
  const agency = (await agencyMap()).get(entry.data.unit);
  const about = entry.data.about ? await aboutPage(entry.data.about) : undefined;
  const others = othersLike(entry, await allFeedback());
  const correctedOn = correctionDay(entry);
  const timing = answerTiming(entry.data, today());
  // An answer dated after the build day is not public yet, even if the file has it.
  const isAnswered = timing.state === 'in-time' || timing.state === 'late';
  const body = isAnswered ? readBody('feedback', entry.id) : '';
  const text = await bodyLinks({ collection: 'feedback', id: entry.id, agency: entry.data.unit });
  const answerText = parseMarkdown(body)
    .root.children.map((block) => plainText(block))
    .join('\n');
  const view = {
    entry,
    agency,
    about: about && { path: about.path, label: about.label },
    /** The resulting change of the page it is about. */
    correction:
      entry.data.about && correctedOn
        ? { on: correctedOn, path: `${aboutOf(entry.data.about).path}#thay-doi` }
        : undefined,
    timing,
    others: others.map((other) => ({
      id: other.id,
      title: other.data.title,
      sample: other.data.sample,
    })),
    /** The official answer as HTML; empty while there is none. */
    answer: renderMarkdown(body, { text }),
  };
  return { head: headOf(entry, agency, answerText), view };
}
