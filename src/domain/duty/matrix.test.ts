import { describe, expect, it } from 'vitest';
import { agency, duty, published, story } from './fixtures.ts';
import { agencyYears, historyOf, isTracked, matrixOf, tally, yearsOf } from './matrix.ts';

const context = { issuedOn: '2021-09', territory: 'Bến Tre', today: '2026-11-23' };

describe('isTracked', () => {
  const former = { dissolvedOn: '2025-06-30' };
  it.each([
    ['of today', {}, 2026, true],
    ['outside the province', { outside: true }, 2026, false],
    ['central', { level: 'central' }, 2026, false],
    ['dissolved, in the year before', former, 2024, true],
    ['dissolved during the year', former, 2025, false],
    ['of the issuer’s former province', { territory: 'Bến Tre' }, 2024, true],
    ['of another former province', { territory: 'Trà Vinh' }, 2024, false],
    ['not yet founded', { names: [{ name: 'Mới', from: '2025-07-01' }] }, 2024, false],
    ['founded during the year', { names: [{ name: 'Mới', from: '2025-07-01' }] }, 2025, true],
  ])('%s', (_, data, year, expected) => {
    expect(isTracked(agency('a', data), year, context)).toBe(expected);
  });
});

describe('yearsOf', () => {
  it.each([
    ['2021-09', [2026, 2025, 2024]],
    ['2026-02-01', [2026]],
    ['2027', []],
  ])('a directive of %s has %j', (issuedOn, years) => {
    expect(yearsOf({ ...context, issuedOn })).toEqual(years);
  });
});

describe('matrixOf', () => {
  it('leaves out agencies that no duty is given to', () => {
    const rows = matrixOf(
      [duty({ collection: 'stories' })],
      [agency('a'), agency('b', { kind: 'front' }), agency('c')],
      2025,
      published({ stories: [story({})] }),
      context,
    );
    expect(rows.map((row) => [row.agency.id, row.cells[0]?.status])).toEqual([
      ['a', 'met'],
      ['c', 'no-data'],
    ]);
    expect(tally(rows.flatMap(({ cells }) => cells))).toEqual({
      met: 1,
      unmet: 0,
      'no-data': 1,
      'not-applicable': 0,
    });
  });
});

describe('agencyYears', () => {
  it('has the years in which the agency was there, in the order given', () => {
    const years = agencyYears(
      [duty({ collection: 'stories' })],
      agency('a', { dissolvedOn: '2026-06-30' }),
      [2026, 2025, 2024],
      published({ stories: [story({})] }),
      context,
    );
    expect(years.map(({ year, cells }) => [year, cells[0]?.status])).toEqual([
      [2025, 'met'],
      [2024, 'no-data'],
    ]);
  });
});

describe('historyOf', () => {
  it('counts of how many agencies a duty was given to, and how many met it, year by year', () => {
    const duties = [duty({ collection: 'stories' }), duty({ collection: 'dialogues' })];
    const agencies = [agency('a'), agency('b'), agency('new', { names: [{ from: '2026-02-01' }] })];
    const records = published({
      stories: [story({}), story({ agency: 'new', registeredIn: 2026 })],
    });
    const matrices = [2026, 2025, 2020].map((year) => ({
      year,
      rows: matrixOf(duties, agencies, year, records, context),
    }));
    expect(historyOf(duties, matrices).map(({ years }) => years)).toEqual([
      [
        { year: 2026, met: 1, of: 3 },
        { year: 2025, met: 1, of: 2 },
        { year: 2020, met: 0, of: 0 },
      ],
      [
        { year: 2026, met: 0, of: 3 },
        { year: 2025, met: 0, of: 2 },
        { year: 2020, met: 0, of: 0 },
      ],
    ]);
  });
});
