import { describe, expect, it } from 'vitest';
import { legalItems } from '#legal-text/render-legal.ts';
import { directive, library } from './directive.fixture.ts';
import { effectLabel, effectMark, effectsOn, effectSince, isVoid, unitEffects } from './effects.ts';
import type { RelationKind } from '#features/directive/relation-schema.ts';
import { unitIndex } from './unit-index.ts';

const today = '2026-11-23';
const text = directive('1', '2022-05-16');
const by = (
  id: string,
  kind: RelationKind,
  part: string | undefined,
  data: Parameters<typeof directive>[2] = {},
) => directive(id, '2026-03-05', { relations: [{ kind, to: '1', part }], ...data });
const effects = (...others: ReturnType<typeof by>[]) =>
  effectsOn(library([text, ...others]).incoming('1'), today);

describe('effectsOn', () => {
  it('tells since when, or that the day is still to come', () => {
    const [past, ahead, bare] = [
      effects(by('2', 'repeals', 'Điều 1', { effectiveOn: '2026-03-20' }))[0],
      effects(by('3', 'repeals', 'Điều 1', { effectiveOn: '2027-01-01' }))[0],
      effects(by('4', 'amends', 'Điều 1'))[0],
    ];
    expect([past && effectLabel(past), past && effectSince(past)]).toEqual([
      'Bị bãi bỏ bởi',
      'từ ngày 20 tháng 3 năm 2026',
    ]);
    expect([ahead && effectLabel(ahead), ahead && effectMark(ahead)]).toEqual([
      'Sẽ bị bãi bỏ bởi',
      'sẽ bị bãi bỏ',
    ]);
    expect(bare && effectSince(bare)).toBe('(ban hành ngày 05 tháng 3 năm 2026)');
    expect([past, ahead, bare].map((one) => one && isVoid(one))).toEqual([true, false, false]);
  });
  it('leaves out who only cites, who was taken down, and a suspension that is over', () => {
    const changes = [{ on: '2026-04-01', kind: 'withdrawal' as const, note: 'Nhầm' }];
    const validity = { status: 'expired' as const, basis: 'Thử', checkedOn: today };
    expect(
      effects(
        by('2', 'cites', 'Điều 1'),
        by('3', 'repeals', 'Điều 1', { changes }),
        by('4', 'suspends', 'Điều 1', { validity, type: 'quyet-dinh' }),
      ),
    ).toEqual([]);
    expect(effects(by('5', 'halts', undefined))).toHaveLength(1);
  });
});

it('finds the units that are meant, each document once', () => {
  const index = unitIndex(
    legalItems('## Điều 1. A\n\n1. Một.\n\n2. Hai.\n\n## Điều 2. B\n\nBa.\n'),
  );
  const twice = directive('2', '2026-03-05', {
    relations: [
      { kind: 'amends', to: '1', part: 'khoản 2 Điều 1; Điều 9' },
      { kind: 'amends', to: '1', part: 'các khoản 1, 2 Điều 1' },
      { kind: 'repeals', to: '1', part: 'Điều 2' },
    ],
  });
  const found = unitEffects(effects(twice), index);
  expect([...found].map(([id, one]) => [id, one.effects.map(effectMark)])).toEqual([
    ['dieu-1-khoan-2', ['được sửa đổi, bổ sung']],
    ['dieu-1-khoan-1', ['được sửa đổi, bổ sung']],
    ['dieu-2', ['bị bãi bỏ']],
  ]);
});
