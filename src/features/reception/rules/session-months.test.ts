import { expect, it } from 'vitest';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { isLocalDate } from '#lib/local-date.ts';
import { pastSessions, type RuleDraft } from './rule-preview.ts';
import type { Data } from '#features/form.ts';
import type { SessionRecord } from '#features/reception/schema.ts';
import { sessionMonths } from './session-months.ts';

const TODAY = '2026-04-01';
const lines = (
  records: readonly Data[],
  {
    hidden = [],
    held,
  }: { hidden?: readonly number[]; held?: { index: number; date: string } } = {},
) => {
  const draft: RuleDraft = {
    rule: { repeat: 'monthly-day', days: [4] },
    shift: 'next-working-day',
    validFrom: '2026-02-01',
    sessions: records.filter(({ on }) => isLocalDate(String(on))) as SessionRecord[],
  };
  const past = pastSessions(draft, DAYS_OFF, TODAY);
  return sessionMonths({ records, past, hidden: new Set(hidden), held }, TODAY).map(
    ({ month, rows }) => [month, ...rows.map(({ index, date, state }) => [index, date, state])],
  );
};

it('has every past session, with its record or without one, the newest first', () => {
  expect(lines([{ on: '2026-02-04', status: 'held', visits: 2 }, { on: '2026-02-20' }])).toEqual([
    ['2026-03', [undefined, '2026-03-04', 'unreported']],
    ['2026-02', [1, '2026-02-20', undefined], [0, '2026-02-04', 'held']],
  ]);
  expect(lines([{ on: '2026-03-04', status: 'confirmed' }])[0]).toEqual([
    '2026-03',
    [0, '2026-03-04', 'unreported'],
  ]);
});

it('shows records without a day first, and those of other lists not at all', () => {
  const records = [{ on: '2026-03-04', status: 'held' }, { on: '' }];
  expect(lines(records)[0]).toEqual(['', [1, '', undefined]]);
  expect(lines(records, { hidden: [1] }).map(([month]) => month)).toEqual(['2026-03', '2026-02']);
});

it('leaves the record that is being edited where it was', () => {
  const records = [{ on: '3', status: 'held' }];
  expect(lines(records, { held: { index: 0, date: '2026-03-10' } })[0]).toEqual([
    '2026-03',
    [0, '2026-03-10', 'held'],
    [undefined, '2026-03-04', 'unreported'],
  ]);
});
