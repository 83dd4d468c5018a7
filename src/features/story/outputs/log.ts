/** The log of a model: its steps after its publication, where the exact day is known. */
import type { RecordLog } from '#features/log/rules/record-log.ts';
import { STAGES, type Stage, type StoryEntry } from '#features/story/schema.ts';
import { isLocalDate } from '#lib/local-date.ts';

export const storyLog = ({ data }: StoryEntry): RecordLog => ({
  summary: data.summary,
  image: data.images?.[0]?.file,
  changes: Object.entries(data.stages).flatMap(([stage, on]) =>
    on && isLocalDate(on) && on > data.publishedOn
      ? { on, kind: 'progress', note: STAGES[stage as Stage], mark: stage }
      : [],
  ),
});
