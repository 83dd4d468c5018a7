/** A reception as on the agency's page: who, where, and the coming sessions with their changes. */
import { comingSessions } from '#domain/reception/rule-preview.ts';
import { ruleText, shiftText } from '#domain/reception/rule-text.ts';
import { receptionSchema } from '#domain/reception/schema.ts';
import type { Session } from '#domain/reception/session.ts';
import { hostText, hoursText, placeText } from '#domain/reception/view.ts';
import { formatDay } from '#lib/local-date.ts';
import { RECEPTION, SESSION_STATES } from '#strings/reception.ts';
import { receptionContext } from '#cms/reception/context.ts';
import { draftOf } from '#cms/reception/draft.ts';
import { Prose } from './body.tsx';
import { validFields } from './draft.ts';
import { agencyName, Badge, Head, OtherFacts, Section } from './parts.tsx';
import type { PreviewProps } from './preview.tsx';

const COMING = 12;
const SHOWN = ['title', 'agency', 'host', 'rule', 'shift', 'holidayShift', 'sessions', 'sample'];

function SessionRow({ session }: { readonly session: Session }) {
  const { label, tone } = SESSION_STATES[session.status];
  const where = [hoursText(session.times), placeText(session.place)].filter(Boolean).join(' · ');
  return (
    <li>
      <p>
        <strong>{formatDay(session.date)}</strong> <Badge tone={tone}>{label}</Badge>
        {session.movedTo && ` → ${formatDay(session.movedTo, 'sentence')}`}
      </p>
      <p className="small muted">{[hostText(session.host), where].filter(Boolean).join(' · ')}</p>
      {session.reason && <p className="small">{session.reason}</p>}
    </li>
  );
}

export function ReceptionPreview({ data, body, today, factsWithout }: PreviewProps) {
  const fields = validFields(receptionSchema, data);
  const draft = draftOf(data);
  const { host, times, place } = fields;
  // The rule alone knows the days; hours, host and place are the form's.
  const sessions = draft
    ? comingSessions(draft, receptionContext().daysOff, today, COMING).map((session) => ({
        ...session,
        host: session.host.post ? session.host : (host ?? session.host),
        times: session.times.length > 0 ? session.times : (times ?? []),
        place: session.place.name ? session.place : (place ?? session.place),
      }))
    : [];
  return (
    <article>
      <Head
        kicker={agencyName(fields.agency)}
        title={fields.title}
        lead={host && hostText(host)}
        sample={fields.sample}
      />
      {draft && (
        <Section title={RECEPTION.days}>
          <p>{[`${ruleText(draft.rule)}.`, shiftText(draft)].filter(Boolean).join(' ')}</p>
          <ol className="rows">
            {sessions.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ol>
        </Section>
      )}
      {body && (
        <Section title={RECEPTION.title}>
          <Prose body={body} speaker={agencyName(fields.agency)} />
        </Section>
      )}
      <OtherFacts facts={factsWithout(SHOWN)} />
    </article>
  );
}
