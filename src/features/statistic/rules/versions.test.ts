import { describe, expect, it } from 'vitest';
import { plotsOf } from './chart-model.ts';
import { point, statistic } from './statistic.fixture.ts';
import { figureTable } from './table.ts';
import { versionsSchema } from '#features/statistic/schema.ts';
import { formsOf, versionAt, versionLabel } from './versions.ts';

const OLD = { key: 'a', label: 'Cũ' };
const NEW = { key: 'b', label: 'Mới', from: '2025-10-01', why: 'Thông tư mới' };
const NEWER = { key: 'c', label: 'Mới nữa', from: '2026-07-01' };

describe('the version that a period is reported by', () => {
  it.each([
    [[], '2026-01-31', undefined],
    [[OLD], '2020-01-31', 'a'],
    [[NEW], '2025-09-30', undefined],
    [[NEW], '2025-10-01', 'b'],
    [[OLD, NEW], '2025-09-30', 'a'],
    [[OLD, NEW, NEWER], '2026-06-30', 'b'],
    [[OLD, NEW, NEWER], '2026-12-31', 'c'],
  ])('%j, to %s: %s', (versions, to, key) => {
    expect(versionAt({ versions }, { to })).toBe(key);
  });
});

describe('the name of a version', () => {
  it.each([
    [[NEW], 'b', 'Mới'],
    [[NEW], 'x', 'x'],
    [[NEW], undefined, 'Cách tính trước 01/10/2025'],
    [[OLD, NEW], undefined, ''],
    [[], undefined, ''],
  ])('%j, %s: %s', (versions, key, label) => {
    expect(versionLabel({ versions }, key)).toBe(label);
  });
});

it('figures from before the first version are apart, by a name and on their form', () => {
  const before = statistic(
    [point('2025-01-01', '2025-06-30', 5), point('2025-07-01', '2025-12-31', 7, { version: 'b' })],
    { versions: [NEW], form: { circular: 'TT 02/2021/TT-TTCP', code: '01/TCD' } },
  );
  const panels = [...plotsOf(before, () => '').values()].map(({ panel }) => panel);
  expect(panels).toEqual(['Cách tính trước 01/10/2025', 'Mới']);
  const titles = figureTable(before, () => '').sections.map(({ title }) => title);
  expect(titles).toEqual(['Mới', 'Cách tính trước 01/10/2025']);
  expect(formsOf(before).map(({ version }) => version)).toEqual(['Cách tính trước 01/10/2025']);
});

describe('versions as they may be declared', () => {
  it.each([
    [[OLD, NEW, NEWER], []],
    [[NEW, { ...NEWER, key: 'b' }], [[1, 'key']]],
    [[NEW, { ...NEWER, from: '2025-10-01' }], [[1, 'from']]],
    [[NEW, OLD, { ...NEWER, from: '2025-09-30' }], [[2, 'from']]],
  ])('%j: %j', (versions, paths) => {
    const issues = versionsSchema.safeParse(versions).error?.issues ?? [];
    expect(issues.map(({ path }) => path)).toEqual(paths);
  });
});
