import type { Data } from '#features/form.ts';
import { describe, expect, it } from 'vitest';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { comingSessions, type RuleDraft } from './rule-preview.ts';
import { sessionSchema, type SessionRecord } from '#features/reception/schema.ts';
import { changeFaults, changeSession, newDayWarnings, possibleChanges } from './session-change.ts';

const TODAY = '2026-03-02';
const sessions = (records: readonly Data[] = []) => {
  const draft: RuleDraft = {
    rule: { repeat: 'monthly-day', days: [15] },
    shift: 'next-working-day',
    validFrom: '2026-01-01',
    sessions: records as SessionRecord[],
  };
  return comingSessions(draft, DAYS_OFF, TODAY, 6);
};
const on = (date: string, records?: readonly Data[]) =>
  sessions(records).find((session) => session.date === date && session.status !== 'moved')!;

describe('changeSession', () => {
  it('adds a record in its place, by the day the session would be held', () => {
    const before = [
      { on: '2026-01-15', status: 'held' },
      { on: '2026-06-15', status: 'confirmed' },
    ];
    const records = changeSession(
      before,
      on('2026-03-16'),
      { status: 'postponed', reason: ' Bận họp ' },
      TODAY,
    );
    expect(records).toEqual([
      before[0],
      { on: '2026-03-16', status: 'postponed', reason: 'Bận họp', publishedOn: TODAY },
      before[1],
    ]);
    expect(sessions(records)[0]).toMatchObject({ date: '2026-03-16', status: 'postponed' });
    expect(sessionSchema.safeParse(records[1]).success).toBe(true);
  });

  it('replaces the record there is, and keeps its details and unknown keys', () => {
    const before = [
      { on: '2026-03-15', status: 'postponed', reason: 'A', form: 'online', extra: 1 },
    ];
    const records = changeSession(
      before,
      on('2026-03-16', before),
      { status: 'moved', movedTo: '2026-03-19', reason: 'B' },
      TODAY,
    );
    expect(records).toEqual([
      {
        on: '2026-03-15',
        status: 'moved',
        movedTo: '2026-03-19',
        reason: 'B',
        form: 'online',
        extra: 1,
        publishedOn: TODAY,
      },
    ]);
    const back = changeSession(
      records,
      { date: '2026-03-16', records: records as SessionRecord[] },
      { status: 'cancelled', reason: 'C' },
      TODAY,
    );
    expect(back).toHaveLength(1);
    expect(back[0]).not.toHaveProperty('movedTo');
  });

  it('adds to the history of a session that had moved before', () => {
    const moved = changeSession(
      [],
      on('2026-03-16'),
      { status: 'moved', movedTo: '2026-03-19', reason: 'B' },
      TODAY,
    );
    const again = changeSession(
      moved,
      on('2026-03-19', moved),
      { status: 'postponed', reason: 'C' },
      TODAY,
    );
    expect(again.map((record) => record['on'])).toEqual(['2026-03-16', '2026-03-19']);
    expect(sessions(again).slice(0, 2)).toMatchObject([
      { date: '2026-03-16', status: 'moved', movedTo: '2026-03-19' },
      { date: '2026-03-19', status: 'postponed', reason: 'C' },
    ]);
  });

  it('means the session it was asked for, where two are held on one day', () => {
    const move = { status: 'moved', movedTo: '2026-04-15', reason: 'Bão' } as const;
    const moved = changeSession([], on('2026-03-16'), move, TODAY);
    const [arrived, ordinary] = sessions(moved).filter(({ date }) => date === '2026-04-15');
    expect([arrived?.nominal, ordinary?.nominal]).toEqual(['2026-03-15', '2026-04-15']);
    const stop = { status: 'cancelled', reason: 'Sửa trụ sở' } as const;
    const statuses = (records: readonly Data[]) =>
      sessions(records).flatMap(({ date, nominal, status }) =>
        date === '2026-04-15' ? [[nominal, status]] : [],
      );
    const without = changeSession(moved, ordinary!, stop, TODAY);
    expect(statuses(without)).toEqual([
      ['2026-03-15', 'confirmed'],
      ['2026-04-15', 'cancelled'],
    ]);
    const neither = changeSession(without, sessions(without)[1]!, { ...stop }, TODAY);
    expect(neither).toHaveLength(3);
    expect(statuses(neither)).toEqual([
      ['2026-03-15', 'cancelled'],
      ['2026-04-15', 'cancelled'],
    ]);
    // A changed decision rewrites the existing record, which still means the same session.
    const again = sessions(neither).find(
      ({ nominal, status }) => nominal === '2026-03-15' && status === 'cancelled',
    );
    const later = changeSession(neither, again!, { status: 'postponed', reason: 'Chờ' }, TODAY);
    expect(later).toHaveLength(3);
    expect(statuses(later)).toEqual([
      ['2026-03-15', 'postponed'],
      ['2026-04-15', 'cancelled'],
    ]);
  });
});

describe('changeFaults', () => {
  const session = { date: '2026-03-16' };
  it.each([
    [{ status: 'postponed', reason: ' ' }, { reason: expect.stringContaining('lý do') }],
    [{ status: 'postponed', reason: 'A' }, {}],
    [{ status: 'moved', reason: 'A' }, { movedTo: 'Hãy chọn ngày mới.' }],
    [
      { status: 'moved', reason: 'A', movedTo: '2026-03-16' },
      { movedTo: 'Ngày mới trùng ngày cũ.' },
    ],
    [
      { status: 'moved', reason: 'A', movedTo: '2026-03-01' },
      { movedTo: 'Ngày 01/03/2026 đã qua.' },
    ],
    [{ status: 'moved', reason: 'A', movedTo: '2026-03-02' }, {}],
  ] as const)('%o', (change, faults) => {
    expect(changeFaults(change, session, TODAY)).toEqual(faults);
  });
});

describe('newDayWarnings', () => {
  it.each([
    ['2026-03-19', []],
    ['2026-03-21', ['Thứ Bảy, 21/03/2026 là ngày nghỉ cuối tuần.']],
    ['2026-04-30', ['Thứ Năm, 30/04/2026 là ngày nghỉ lễ, Tết.']],
    ['2026-04-15', ['Thứ Tư, 15/04/2026 đã có một buổi tiếp.']],
    ['', []],
  ])('%s', (day, warnings) => {
    expect(newDayWarnings(day, sessions(), DAYS_OFF)).toEqual(warnings);
  });
});

describe('possibleChanges', () => {
  it.each([
    ['planned', ['postponed', 'moved', 'cancelled']],
    ['postponed', ['moved', 'cancelled']],
    ['moved', []],
    ['held', []],
  ] as const)('%s', (status, changes) => {
    expect(possibleChanges({ status })).toEqual(changes);
  });
});
