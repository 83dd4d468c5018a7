/** Published questions and comments, newest first, and the state of their answers today. */
import { query } from '#db/db.ts';
import { agencyOf } from '#features/agency/pages/agencies.ts';
import { ownAgencies } from '#features/agency/pages/outside.ts';
import { fullName, shortName } from '#features/agency/rules/name.ts';
import { AGENCY_KINDS, type AgencyKind } from '#features/agency/schema.ts';
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
  return {
    entry,
    agency: shortName((await agencyOf(entry.data.unit)).data),
    timing: answerTiming(entry.data, today()),
  };
}

/** Whom a question can be sent to: the agencies of the province that exist today, by kind. */
export async function addressees() {
  const agencies = await ownAgencies();
  return (Object.keys(AGENCY_KINDS) as AgencyKind[])
    .map((kind) => ({
      group: AGENCY_KINDS[kind],
      options: agencies
        .filter(({ data }) => data.kind === kind)
        .map(({ id, data }) => ({ id, name: fullName(data) })),
    }))
    .filter(({ options }) => options.length > 0);
}
