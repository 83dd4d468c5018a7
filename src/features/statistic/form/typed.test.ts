import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { point, statistic } from '#features/statistic/rules/statistic.fixture.ts';
import type { Point } from '#features/statistic/schema.ts';
import { currentPoints, revisionsOf } from '#features/statistic/rules/series.ts';
import { readNumber } from '#lib/read-number.ts';
import { currentAt, markFigure, replaceFigure, reviseFigure, type CellRef } from './series-edit.ts';
import {
  cellKey,
  filedOf,
  forget,
  isDecision,
  movedFiled,
  movedTexts,
  numberText,
  plainText,
  takeTyped,
  typedAt,
  type CellTexts,
} from './typed.ts';

const Q1 = { from: '2026-01-01', to: '2026-03-31' };
const Q2 = { from: '2026-04-01', to: '2026-06-30' };
const cell: CellRef = { agency: 'so', group: '1', ...Q1 };
const old = point(Q1.from, Q1.to, 548, { agency: 'so', group: '1' });
const texts = (stated: string, rest: Partial<Record<'numerator' | 'denominator', string>> = {}) =>
  Object.fromEntries(
    Object.entries({ stated, ...rest }).map(([part, text]) => [
      cellKey(cell, part as 'stated'),
      text,
    ]),
  ) satisfies CellTexts;
const TODAY = '2026-11-25';

test('every figure survives being shown and typed again', () => {
  const figures = fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, decimals]) => Number((digits / 10 ** decimals).toFixed(decimals)));
  fc.assert(
    fc.property(figures, (value) => {
      expect(readNumber(numberText(value), 'vi')).toBe(value === 0 ? 0 : value);
      expect(readNumber(plainText(value), 'vi')).toBe(value === 0 ? 0 : value);
    }),
  );
});

describe('what is typed', () => {
  it.each([
    ['3.766', {}, { kind: 'value', values: { stated: 3766 } }],
    ['91,3', {}, { kind: 'value', values: { stated: 91.3 } }],
    ['91.3', {}, { kind: 'unreadable' }],
    ['', {}, { kind: 'same' }],
    ['', { numerator: '3' }, { kind: 'incomplete' }],
    [
      '50',
      { numerator: '1', denominator: '2' },
      { kind: 'value', values: { stated: 50, numerator: 1, denominator: 2 } },
    ],
  ])('“%s” %j in an empty row is %j', (stated, rest, typed) => {
    expect(typedAt([], texts(stated, rest), cell)).toMatchObject(typed);
  });

  it.each([
    ['548', 'same'],
    ['560', 'value'],
    ['', 'removal'],
  ])('“%s” where 548 is given is a %s', (stated, kind) => {
    expect(typedAt([old], texts(stated), cell).kind).toBe(kind);
  });

  it('without its value is removed whole, numerator and denominator with it', () => {
    const share = { ...old, numerator: 1, denominator: 2 };
    expect(typedAt([share], texts(''), cell)).toEqual({ kind: 'removal', old: share });
  });

  it('is taken at once where nothing was', () => {
    const taken = takeTyped([], texts('560'), [cell], filedOf([]));
    expect(taken).toEqual([{ agency: 'so', group: '1', ...Q1, stated: 560 }]);
    const again = takeTyped(taken, texts('561'), [cell], filedOf([]));
    expect(again.map(({ stated }) => stated)).toEqual([561]);
  });

  it('waits for a decision where a figure came with the file', () => {
    const filed = filedOf([old]);
    expect(takeTyped([old], texts('560'), [cell], filed)).toEqual([old]);
    expect(isDecision(typedAt([old], texts('560'), cell), filed)).toBe(true);
    expect(isDecision(typedAt([old], texts('548'), cell), filed)).toBe(false);
  });

  it('can be forgotten, and the cells around it not', () => {
    const other = { ...cell, group: '2' };
    const all = { ...texts('560'), [cellKey(other, 'stated')]: '7' };
    expect(forget(all, cell)).toEqual({ [cellKey(other, 'stated')]: '7' });
  });
});

describe('a revised figure', () => {
  it('is beside the old one, which the site shows as superseded', () => {
    const series = reviseFigure([old], old, { stated: 560 }, 'revision', TODAY);
    expect(series).toEqual([old, { ...old, stated: 560, revisedOn: TODAY }]);
    expect(currentPoints({ series })).toEqual([series[1]]);
    expect(revisionsOf(statistic(series))).toMatchObject([{ before: old, after: series[1] }]);
  });

  it('revised twice on one day, has one revision', () => {
    const once = reviseFigure([old], old, { stated: 560 }, 'revision', TODAY);
    const revised = currentAt(once, cell) as Point;
    const twice = reviseFigure(once, revised, { stated: 561 }, 'revision', TODAY);
    expect(twice).toEqual([old, { ...old, stated: 561, revisedOn: TODAY }]);
  });

  it('after a provisional one is final, and counts', () => {
    const [provisional] = markFigure([old], old, { provisional: true, note: '' });
    const series = reviseFigure([provisional!], provisional!, { stated: 560 }, 'final', TODAY);
    expect(series).toEqual([
      { ...old, provisional: true },
      { ...old, stated: 560 },
    ]);
    expect(currentAt(series, cell)?.stated).toBe(560);
  });
});

test('figures of another version are other figures, and keep their version', () => {
  const before = { ...old, version: 'cu' };
  expect(typedAt([before], texts('560'), cell)).toMatchObject({ kind: 'value', old: undefined });
  const revised = reviseFigure([before], before, { stated: 560 }, 'revision', TODAY);
  expect(revised[1]).toMatchObject({ version: 'cu', stated: 560 });
});

describe('a new figure in the file', () => {
  const at = (agency: string, days: typeof Q1, group?: string) =>
    point(days.from, days.to, 1, { agency, ...(group && { group }) });
  const added = (series: readonly Point[], where: CellRef) =>
    takeTyped(series, { [cellKey(where, 'stated')]: '5' }, [where], filedOf(series)).findIndex(
      ({ stated }) => stated === 5,
    );

  it.each([
    ['by period', [at('a', Q1), at('b', Q1)], { agency: 'a', ...Q2 }, 2],
    ['agency by agency', [at('a', Q1), at('a', Q2), at('b', Q1)], { agency: 'b', ...Q2 }, 3],
    [
      'agency by agency, in the midst',
      [at('a', Q2), at('b', Q1), at('b', Q2)],
      { agency: 'a', from: '2026-07-01', to: '2026-09-30' },
      1,
    ],
    ['beside its row', [at('a', Q1, '1'), at('a', Q2, '1')], { agency: 'a', group: '4', ...Q1 }, 1],
  ])('goes where the order of the file has it: %s', (_, series, where, index) => {
    expect(added(series, where)).toBe(index);
  });
});

describe('figures that become those of another group', () => {
  const ungrouped = point(Q1.from, Q1.to, 548, { agency: 'so', revisedOn: TODAY });
  const change = <T extends CellRef>(from: T): T => ({ ...from, group: '1' });

  it('are still filed, and what is being typed stays with them', () => {
    const now = change(ungrouped);
    const filed = movedFiled(filedOf([ungrouped]), change);
    expect(isDecision({ kind: 'removal', old: now }, filed)).toBe(true);
    const typed = { [cellKey({ agency: 'so', ...Q1 }, 'stated')]: '5,5' };
    expect(typedAt([now], movedTexts(typed, change), cell)).toMatchObject({
      kind: 'value',
      old: now,
      values: { stated: 5.5 },
    });
  });
});

test('a mistyped figure keeps all that is said of it', () => {
  const said = { provisional: true, revisedOn: TODAY, revisedWhy: 'bổ sung', note: 'Ghi chú' };
  const figure = { ...old, numerator: 1, denominator: 2, ...said };
  expect(replaceFigure([figure], figure, { stated: 5 })).toEqual([{ ...old, stated: 5, ...said }]);
});
