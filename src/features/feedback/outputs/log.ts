/** The log of a question from the public: its answer, if that came after the question was published. */
import type { FeedbackEntry } from '#features/feedback/schema.ts';
import { ELSEWHERE } from '#features/feedback/labels.ts';
import type { RecordLog } from '#features/log/rules/record-log.ts';

export const feedbackLog = ({
  data: { question, answeredOn, publishedOn },
}: FeedbackEntry): RecordLog => ({
  summary: question,
  changes:
    answeredOn && answeredOn > publishedOn
      ? [{ on: answeredOn, kind: 'answer', note: ELSEWHERE.answered }]
      : [],
});
