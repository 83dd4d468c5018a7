/** A question as it will stand under "Hỏi đáp": what was asked, how long it took, the answer. */
import { FEEDBACK_KINDS, feedbackSchema } from '#domain/feedback/schema.ts';
import { daysTaken } from '#domain/feedback/timing-label.ts';
import { ANSWER_STATES, answerTiming } from '#domain/feedback/timing.ts';
import { formatDate } from '#lib/local-date.ts';
import { Prose } from './body.tsx';
import { validFields } from './draft.ts';
import { agencyName, Badge, Head, OtherFacts, Section } from './parts.tsx';
import type { PreviewProps } from './preview.tsx';

const SHOWN = ['title', 'kind', 'question', 'receivedOn', 'answeredOn', 'sample'];

export function FeedbackPreview({ data, body, today, factsWithout }: PreviewProps) {
  const fields = validFields(feedbackSchema, data);
  const { kind, receivedOn, answeredOn } = fields;
  const timing = receivedOn && answerTiming({ receivedOn, answeredOn }, today);
  return (
    <article>
      <Head kicker={kind && FEEDBACK_KINDS[kind]} title={fields.title} sample={fields.sample}>
        {timing && <Badge tone="brand">{ANSWER_STATES[timing.state]}</Badge>}
      </Head>
      {fields.question && <blockquote className="pre-line">{fields.question}</blockquote>}
      {timing && (
        <p className="small muted">
          Nhận ngày {formatDate(receivedOn)}, {daysTaken(timing)}
        </p>
      )}
      {body && (
        <Section title="Trả lời chính thức">
          <Prose body={body} speaker={agencyName(fields.unit)} />
        </Section>
      )}
      <OtherFacts facts={factsWithout(SHOWN)} />
    </article>
  );
}
