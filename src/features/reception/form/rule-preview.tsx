/** The next twelve days of a rule, while the editor writes it. */
import { useId } from 'react';
import { minimumWarnings } from '#features/reception/rules/rule-minimum.ts';
import {
  overlapWarnings,
  rulePreview,
  type PreviewDate,
  type RuleDraft,
  type RuleSummary,
} from '#features/reception/rules/rule-preview.ts';
import { ruleText, shiftText } from '#features/reception/rules/rule-text.ts';
import { RECEPTION } from '#features/reception/labels.ts';
import { formatDate, formatDay, weekdayName } from '#lib/local-date.ts';
import { Warnings } from '#cms/kit/controls.tsx';
import { daysOff, siteContext } from '#cms/kit/site-context.ts';
import { today } from '#cms/kit/today.ts';
import { draftOf, ruleFaults, summaryOf } from './draft.ts';
import { plainRecord, useEntry } from '#cms/kit/entry.ts';

const DAYS_SHOWN = 12;

function shiftNote({ nominal, shiftedFor }: PreviewDate): string | undefined {
  if (!shiftedFor) return undefined;
  const why = shiftedFor === 'holiday' ? RECEPTION.shiftedHoliday : RECEPTION.shiftedWeekend;
  return `lịch gốc ${formatDay(nominal, 'sentence')} (${why})`;
}

function Day({ date }: { readonly date: PreviewDate }) {
  const note = shiftNote(date);
  return (
    <li className={date.dayOff ? 'mb-off' : note ? 'mb-shifted' : undefined}>
      <span className="mb-weekday">{weekdayName(date.date)}</span>{' '}
      <strong>{formatDate(date.date)}</strong>
      {note && <span className="mb-note">{note}</span>}
      {date.dayOff && <span className="mb-note">ngày nghỉ, vẫn tiếp</span>}
    </li>
  );
}

function Days({
  draft,
  others,
}: {
  readonly draft: RuleDraft;
  readonly others: readonly string[];
}) {
  const { dates, warnings } = rulePreview(draft, daysOff(), today(), DAYS_SHOWN);
  const all = [...warnings, ...others];
  return (
    <>
      <p className="mb-rule-text">
        {[`${ruleText(draft.rule)}.`, shiftText(draft)].filter(Boolean).join(' ')}
      </p>
      {all.length > 0 && <h3>Cần xem lại</h3>}
      <Warnings warnings={all} />
      <ol className="mb-preview">
        {dates.map((date) => (
          <Day key={date.date} date={date} />
        ))}
      </ol>
    </>
  );
}

/** Conflicts with legal minimums and with the other schedules. */
function doubts(draft: RuleDraft, summary: RuleSummary): string[] {
  const { bearers, receptions } = siteContext();
  const bearer = summary.kind === 'periodic' ? bearers[summary.agency] : undefined;
  return [
    ...(bearer ? minimumWarnings(draft, bearer, summary.post, daysOff(), today()) : []),
    ...overlapWarnings(summary, receptions),
  ];
}

export function RulePreview() {
  const heading = useId();
  const { id, data } = useEntry();
  const draft = draftOf(data);
  const summary = summaryOf(id, data);
  const others = draft && summary ? doubts(draft, summary) : [];
  return (
    <section className="mb-panel" aria-labelledby={heading}>
      <h3 id={heading}>Mười hai buổi tới</h3>
      {draft ? (
        <Days draft={draft} others={others} />
      ) : (
        <p>{ruleFaults(plainRecord(data['rule'])).join('; ') || 'Chưa có quy tắc.'}</p>
      )}
    </section>
  );
}
