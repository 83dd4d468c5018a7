/** What the widgets of a reception need of the content: days off, agencies’ duties, and when which schedule applies. */
import path from 'node:path';
import { daysOffSchema } from '#domain/reception/days-off-schema.ts';
import { isEmbargoed } from '#domain/embargo.ts';
import { parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import type { ReceptionSettings } from '#cms/reception/context.ts';
import { summaryOf } from '#cms/reception/draft.ts';
import { agenciesIn, filesIn, readable } from './admin-content.ts';

/**
 * Of the records that the schemas accept, without those that wait for their hour: anyone may read
 * what the CMS reads.
 */
export const receptionSettings = (contentDir: string, now: Date): ReceptionSettings => ({
  daysOff: filesIn(path.join(contentDir, 'days-off'), '.yml').flatMap(({ text }) => {
    const year = daysOffSchema.safeParse(readable(() => parseYaml(text).data));
    return year.success ? [year.data] : [];
  }),
  bearers: Object.fromEntries(
    agenciesIn(contentDir).map(({ id, data }) => [id, { kind: data.kind, level: data.level }]),
  ),
  receptions: filesIn(path.join(contentDir, 'receptions'), '.md').flatMap(({ id, text }) => {
    const data = readable(() => parseYaml(splitFrontMatter(text).yaml).data) as
      Record<string, unknown> | undefined;
    return data && !isEmbargoed(data, now) ? (summaryOf(id, data) ?? []) : [];
  }),
});
