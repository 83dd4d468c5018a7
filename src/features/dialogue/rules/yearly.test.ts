import { describe, expect, test } from 'vitest';
import { agency, dialogue } from '#features/duty/rules/duty.fixture.ts';
import { minimumYears, yearRows, type YearState } from './yearly.ts';

const NOW = '2026-11-23';
const commune = (data: object = {}) => agency('xa', { kind: 'commune', level: 'commune', ...data });
const held = (on: string, status = 'held') => dialogue({ agency: 'xa', on, status });
const states = (
  agencies: Parameters<typeof yearRows>[0],
  dialogues: Parameters<typeof yearRows>[1],
) =>
  yearRows(agencies, dialogues, minimumYears(agencies, NOW), NOW).map(({ cells }) =>
    cells.map(({ year, state }) => [year, state]),
  );

test('the law of 2022 asks from 2023 on', () =>
  expect(minimumYears([commune()], NOW)).toEqual([2026, 2025, 2024, 2023]));

test('only agencies that the law asks for dialogues have a row', () =>
  expect(states([agency('so'), commune({ outside: true })], [])).toEqual([]));

describe('a commune in a year', () => {
  test.each<[string, ReturnType<typeof held>[], YearState]>([
    ['of which nothing is published is not reported', [], 'unreported'],
    ['held one', [held('2026-05-05')], 'held'],
    ['announced one', [held('2026-12-05', 'announced')], 'upcoming'],
    ['let the day pass without a word', [held('2026-05-05', 'announced')], 'silent'],
    ['called it off', [held('2026-05-05', 'cancelled')], 'cancelled'],
    [
      'called one off and held another',
      [held('2026-05-05', 'cancelled'), held('2026-06-05')],
      'held',
    ],
    [
      'spoke with its own staff only',
      [dialogue({ agency: 'xa', on: '2026-05-05', status: 'held', audience: 'staff' })],
      'unreported',
    ],
    ['held one the year before', [held('2025-11-14')], 'unreported'],
  ])('%s', (_, dialogues, state) =>
    expect(states([commune()], dialogues)[0]?.[0]).toEqual([2026, state]),
  );

  test('owes nothing for years in which it was not there', () => {
    const young = commune({ names: [{ name: 'Xã mới', from: '2025-07-01' }] });
    expect(states([young], [])[0]).toEqual([
      [2026, 'unreported'],
      [2025, 'unreported'],
      [2024, 'none'],
      [2023, 'none'],
    ]);
    const former = commune({ dissolvedOn: '2024-12-31' });
    expect(states([former], [])[0]?.slice(0, 3)).toEqual([
      [2026, 'none'],
      [2025, 'none'],
      [2024, 'unreported'],
    ]);
  });
});
