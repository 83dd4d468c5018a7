import { describe, expect, it } from 'vitest';
import { agency, contextOf, dialogue, duty, published, story } from './duty.fixture.ts';
import { historyOf, matrixOf, tally } from './matrix.ts';

const context = contextOf();

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

describe('a year of which the directive bound a part', () => {
  const status = (year: number, records: object, rest: object = {}) =>
    matrixOf(
      [duty({ collection: 'dialogues', minimum: 2 })],
      [agency('a')],
      year,
      published(records),
      contextOf({}, { issuedOn: '2021-11-22', ...rest }),
    )[0]?.cells[0]?.status;
  const one = (year: number) => ({ dialogues: [dialogue({ on: `${year}-12-05` })] });
  it.each([
    ['of its issue', 2021, {}, 'no-data'],
    ['after it', 2022, {}, 'unmet'],
    ['of its end', 2024, { expiresOn: '2024-12-30' }, 'no-data'],
    ['at whose end it ended', 2024, { expiresOn: '2024-12-31' }, 'unmet'],
  ])('%s cannot fail a duty', (_, year, rest, expected) => {
    expect(status(year, one(year), rest)).toBe(expected);
  });
  it('can meet one', () => {
    const two = { dialogues: [dialogue({ on: '2021-12-05' }), dialogue({ on: '2021-12-06' })] };
    expect(status(2021, two)).toBe('met');
  });
});

describe('historyOf', () => {
  it('counts how the agencies that a duty was given to by status, year by year', () => {
    const duties = [duty({ collection: 'stories' }), duty({ collection: 'dialogues' })];
    const agencies = [agency('a'), agency('b'), agency('new', { names: [{ from: '2026-02-01' }] })];
    const records = published({
      stories: [story({}), story({ agency: 'new', registeredIn: 2026 })],
    });
    const matrices = [2026, 2025, 2019].map((year) => ({
      year,
      rows: matrixOf(duties, agencies, year, records, context),
    }));
    const numbers = historyOf(duties, matrices).map(({ years }) =>
      years.map(({ year, counts }) => [year, counts.met, counts['no-data']]),
    );
    expect(numbers).toEqual([
      [
        [2026, 1, 2],
        [2025, 1, 1],
        [2019, 0, 0],
      ],
      [
        [2026, 0, 3],
        [2025, 0, 2],
        [2019, 0, 0],
      ],
    ]);
  });
});
