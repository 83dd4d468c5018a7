/** Published questions and comments, newest first, and the state of their answers today. */
import { query } from '#db/db.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { shortName } from '#features/agency/rules/name.ts';
import type { FeedbackEntry } from '#features/feedback/schema.ts';
import { answerTiming } from '#features/feedback/rules/timing.ts';
import { records, today } from '#site/collection.ts';

/** All published questions and comments, the latest received first. */
export const allFeedback = async (): Promise<FeedbackEntry[]> =>
  [...(await records('feedback'))].sort(
    (a, b) => b.data.receivedOn.localeCompare(a.data.receivedOn) || a.id.localeCompare(b.id),
  );

export const feedbackOf = query('feedback of an agency', async (agency: string) =>
  (await allFeedback()).filter(({ data }) => data.unit === agency),
);

export async function feedbackRow(entry: FeedbackEntry) {
  const agency = (await agencyMap()).get(entry.data.unit);
  return {
    entry,
    agency: agency ? shortName(agency.data) : entry.data.unit,
    timing: answerTiming(entry.data, today()),
  };
}
