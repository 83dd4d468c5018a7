/** The days of a schedule, as its page shows them. */
import type { Data } from '#features/form.ts';
import { RECEPTION, SESSION_STATES } from '#features/reception/labels.ts';
import { comingSessions } from '#features/reception/rules/rule-preview.ts';
import { ruleText, shiftText } from '#features/reception/rules/rule-text.ts';
import { formatDay } from '#lib/local-date.ts';
import { today } from '#cms/kit/today.ts';
import { receptionContext } from './context.ts';
import { draftOf } from './draft.ts';

const MAX_SESSIONS = 12;

export default function RecordPreview({ data }: { readonly data: Data }) {
  const draft = draftOf(data);
  if (!draft) return null;
  const sessions = comingSessions(draft, receptionContext().daysOff, today(), MAX_SESSIONS);
  return (
    <section className="section">
      <h2>{RECEPTION.days}</h2>
      <p>{[`${ruleText(draft.rule)}.`, shiftText(draft)].filter(Boolean).join(' ')}</p>
      <ol className="rows">
        {sessions.map(({ id, date, status, movedTo, reason }) => (
          <li key={id}>
            <strong>{formatDay(date)}</strong> {SESSION_STATES[status].label}
            {movedTo && ` → ${formatDay(movedTo, 'sentence')}`}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
