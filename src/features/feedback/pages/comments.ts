/** Published questions and comments, shown on the page they are about. */
import { firstWords } from '#lib/first-words.ts';
import type { Result } from '#lib/result.ts';
import { index } from '#db/db.ts';
import { shortName } from '#features/agency/rules/name.ts';
import { conceptAt, pathOf } from '#features/concepts.ts';
import type { FeedbackEntry } from '#features/feedback/schema.ts';
import { aboutOf } from '#features/feedback/rules/about.ts';
import { answerTiming, isAnswered } from '#features/feedback/rules/timing.ts';
import { parseMarkdown, plainText } from '#legal-text/parse.ts';
import { COMMENTS } from '#features/feedback/labels.ts';
import { agencyOf } from '#features/agency/pages/agencies.ts';
import { readBody } from '#site/body.ts';
import { records, today } from '#site/collection.ts';
import { SITE_PARTS } from '#site/features.ts';

/** Characters of an answer shown on the page; the whole is one link away. */
const EXCERPT = 320;

/** The newest first, by the page they are about. */
const byPage = index<readonly FeedbackEntry[]>('questions about pages', async () =>
  Map.groupBy(
    (await records('feedback')).toSorted((a, b) =>
      a.data.receivedOn < b.data.receivedOn ? 1 : -1,
    ),
    ({ data }) => (data.about ? aboutOf(data.about).path : ''),
  ),
);

const commentsAbout = async (path: string): Promise<readonly FeedbackEntry[]> =>
  (await byPage()).get(path) ?? [];

/** A place on a page in words, as its concept names it. */
export async function placeName(path: string, anchor: string): Promise<string> {
  const concept = conceptAt(path);
  const part = concept && SITE_PARTS[concept];
  const [, , id = ''] = path.split('/');
  return (await part?.place?.(id, anchor)) ?? COMMENTS.part;
}

/** The answer's first words; empty while there is none. */
async function answerOf({ id }: FeedbackEntry): Promise<string> {
  const { children } = parseMarkdown(readBody('feedback', id)).root;
  return firstWords(children.map((block) => plainText(block)).join(' '), EXCERPT);
}

/** A question or comment as shown on the page it is about. */
async function commentView(entry: FeedbackEntry) {
  const { unit, about = '' } = entry.data;
  const { path, anchor } = aboutOf(about);
  const timing = answerTiming(entry.data, today());
  return {
    entry,
    agency: shortName((await agencyOf(unit)).data),
    timing,
    answer: isAnswered(timing) ? await answerOf(entry) : '',
    /** The part of the page, such as "khoản 2 Điều 5"; undefined for the whole page. */
    place: anchor ? { anchor, name: await placeName(path, anchor) } : undefined,
  };
}

/** All questions and comments for the page at that site path. */
export const commentsOn = async (path: string) =>
  Promise.all((await commentsAbout(path)).map(commentView));

/**
 * The corrections that readers asked for on a document's page (Luật Tiếp cận thông tin, Điều 22),
 * oldest first.
 */
export async function correctionsOf(directiveId: string) {
  const all = await commentsAbout(pathOf('directive', directiveId));
  return all
    .filter(({ data }) => data.kind === 'correction')
    .toReversed()
    .map((entry) => ({
      entry,
      timing: answerTiming(entry.data, today()),
      correctedOn: correctionDay(entry),
    }));
}

export type CorrectionRequest = Result<typeof correctionsOf>[number];

/** The day of the resulting change, once that day has come. */
export const correctionDay = ({ data: { correctedOn } }: FeedbackEntry): string | undefined =>
  correctedOn !== undefined && correctedOn <= today() ? correctedOn : undefined;
