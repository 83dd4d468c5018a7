/** Article 24: five working days, required facts, and how changes are announced. */
import { describe, expect, it } from 'vitest';
import { changeFaults, delegatedSince, lateSessions, missingFacts } from './announcement.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import type { SessionRecord } from '#features/reception/schema.ts';

describe('five working days ahead', () => {
  const on = (publishedOn: string, sessions: SessionRecord[] = []) =>
    lateSessions(
      sessionsOf(
        reception({
          rule: { repeat: 'weekly', weekday: 'mon' },
          shift: 'next-working-day',
          validFrom: '2026-03-02',
          validTo: '2026-03-31',
          sessions,
        }),
        'lich',
        DAYS_OFF,
        '2026-01-01',
        '2026-12-31',
      ),
      publishedOn,
      DAYS_OFF,
    ).map(({ date }) => date);

  it('finds the sessions that came too soon after the notice', () => {
    expect(on('2026-02-10')).toEqual([]);
    // Monday to Monday is five working days, Tuesday to Monday four.
    expect(on('2026-02-23')).toEqual([]);
    expect(on('2026-02-24')).toEqual(['2026-03-02']);
    expect(on('2026-02-27')).toEqual(['2026-03-02']);
    expect(on('2026-03-03')).toEqual(['2026-03-02', '2026-03-09']);
  });
  it('does not ask it of extraordinary sessions nor of the new day of a moved one', () => {
    expect(on('2026-02-10', [{ on: '2026-02-11', status: 'held' }])).toEqual([]);
    const moved = {
      on: '2026-03-30',
      status: 'moved',
      movedTo: '2026-03-04',
      reason: 'x',
    } as const;
    expect(on('2026-02-26', [moved])).toEqual(['2026-03-02']);
  });
});

it('knows which delegated sessions came after deputies might no longer stand in', () => {
  const on = (day: string, delegated?: boolean): SessionRecord => ({
    ...{ on: day, status: 'held' },
    ...(delegated !== undefined && { delegated }),
  });
  const moved = { ...on('2026-06-30', true), movedTo: '2026-07-02' };
  const records = [on('2026-06-30', true), on('2026-07-01', true), on('2026-07-02'), moved];
  expect(delegatedSince(records)).toEqual([records[1], moved]);
});

it('says what an announcement lacks', () => {
  const facts = {
    rule: { repeat: 'weekly', weekday: 'mon' },
    shift: 'none',
    validFrom: '2026-01-01',
  } as const;
  expect(missingFacts(reception(facts))).toEqual(['hours', 'participants', 'topics']);
  const full = { times: [{ from: '08:00' }], participants: ['Chánh Văn phòng'], topics: 'Đất đai' };
  expect(missingFacts(reception({ ...facts, ...full }))).toEqual([]);
  expect(missingFacts(reception({ ...facts, ...full, participants: [] }))).toEqual([
    'participants',
  ]);
});

it.each([
  ['planned', undefined, []],
  ['held', undefined, []],
  ['moved', '2026-03-01', []],
  ['moved', '2026-03-02', []],
  ['moved', '2026-03-03', ['announced-late']],
  ['cancelled', undefined, ['unannounced']],
  ['postponed', '2026-03-01', ['no-new-date']],
  ['postponed', undefined, ['no-new-date', 'unannounced']],
] as const)('%s, announced %s: %j', (status, publishedOn, faults) => {
  expect(changeFaults({ on: '2026-03-02', status, ...(publishedOn && { publishedOn }) })).toEqual(
    faults,
  );
});
