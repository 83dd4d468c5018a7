/** A dialogue: when and where, then each question with its answer and what became of the promise. */
import { dialogueSchema } from '#domain/dialogue/schema.ts';
import { PHASES, phaseOf } from '#domain/dialogue/phase.ts';
import { dueOf } from '#domain/dialogue/due.ts';
import { promiseLabel, statusLabel } from '#domain/dialogue/promise-label.ts';
import type { Question } from '#domain/dialogue/due.ts';
import { promiseOf } from '#domain/dialogue/promise.ts';
import { formatDay } from '#lib/local-date.ts';
import { DIALOGUE } from '#strings/dialogue.ts';
import { Prose } from './body.tsx';
import { validFields } from './draft.ts';
import { agencyName, Badge, Head, OtherFacts, Section } from './parts.tsx';
import type { PreviewProps } from './preview.tsx';

const SHOWN = ['title', 'summary', 'agency', 'on', 'status', 'questions', 'sample'];

function QuestionCard({
  question,
  today,
}: {
  readonly question: Question;
  readonly today: string;
}) {
  const promise = promiseLabel(promiseOf(question, today));
  return (
    <article className="card">
      <h3>{question.question}</h3>
      <p className="badges">
        <Badge>{statusLabel(question, dueOf(question, today))}</Badge>{' '}
        {promise && <Badge>{promise}</Badge>}
      </p>
      <p className="pre-line">{question.answer ?? DIALOGUE.answerNone}</p>
      {question.outcome && (
        <p className="pre-line">
          <strong>{DIALOGUE.outcome}:</strong> {question.outcome}
        </p>
      )}
    </article>
  );
}

export function DialoguePreview({ data, body, today, factsWithout }: PreviewProps) {
  const fields = validFields(dialogueSchema, data);
  const { on, status, questions = [] } = fields;
  return (
    <article>
      <Head
        kicker={agencyName(fields.agency)}
        title={fields.title}
        lead={fields.summary}
        sample={fields.sample}
      >
        {on && <span>{formatDay(on)}</span>}{' '}
        {on && status && <Badge tone="brand">{PHASES[phaseOf({ on, status }, today)]}</Badge>}
      </Head>
      {questions.length > 0 && (
        <Section title={DIALOGUE.questions}>
          <div className="stack">
            {questions.map((question, index) => (
              <QuestionCard key={index} question={question} today={today} />
            ))}
          </div>
        </Section>
      )}
      {body && <Prose body={body} speaker={agencyName(fields.agency)} />}
      <OtherFacts facts={factsWithout(SHOWN)} />
    </article>
  );
}
