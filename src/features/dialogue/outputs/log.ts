/** The log of a dialogue: the promises kept after its publication. */
import type { DialogueEntry } from '#features/dialogue/schema.ts';
import { ELSEWHERE } from '#features/dialogue/labels.ts';
import type { RecordLog } from '#features/log/rules/record-log.ts';

export const dialogueLog = ({ data }: DialogueEntry): RecordLog => ({
  summary: data.summary,
  agencies: (data.questions ?? []).map(({ unit }) => unit),
  changes: (data.questions ?? []).flatMap(({ doneOn, question, outcome }, index) =>
    doneOn && doneOn > data.publishedOn
      ? {
          on: doneOn,
          kind: 'progress',
          note: outcome ?? ELSEWHERE.settled(question),
          mark: index + 1,
        }
      : [],
  ),
});
