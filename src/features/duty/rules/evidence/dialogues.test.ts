/** Duties proved by dialogues, by the dialogue regulation, and by both together. */
import { describe, expect, it } from 'vitest';
import {
  agency,
  cellIn,
  dialogue,
  directive,
  statusOf,
} from '#features/duty/rules/duty.fixture.ts';
import type { Published } from './index.ts';

const held = dialogue({});
const announced = dialogue({ status: 'announced' });
const cancelled = dialogue({ status: 'cancelled' });

describe('dialogues', () => {
  const evidence = { collection: 'dialogues' };
  it.each([
    ['none', [], 'no-data'],
    ['held', [held], 'met'],
    ['announced, and never spoken of again', [announced], 'no-data'],
    ['cancelled', [cancelled], 'unmet'],
    ['one cancelled, one held', [cancelled, held], 'met'],
    ['held the year before', [dialogue({ on: '2024-12-31' })], 'no-data'],
  ])('%s', (_, dialogues, expected) => {
    expect(statusOf(evidence, { dialogues })).toBe(expected);
  });

  it.each([
    ['2 cuộc', [held, held, cancelled]],
    ['1 cuộc đã báo trước', [announced, cancelled]],
    ['1 cuộc không tổ chức', [cancelled]],
    ['', []],
  ])('are described as “%s”, never as none of something', (detail, dialogues) => {
    expect(cellIn(evidence, { dialogues }).detail).toBe(detail);
  });

  it('cancelled in the year that runs may still be held', () => {
    const dialogues = [dialogue({ on: '2026-03-01', status: 'cancelled' })];
    expect(statusOf(evidence, { dialogues }, { year: 2026 })).toBe('no-data');
  });
});

describe('dialogues under a regulation', () => {
  const evidence = { collection: 'regulated-dialogues' };
  const regulation = (data: object = {}) =>
    directive('1326/QĐ-UBND', {
      type: 'quyet-dinh',
      title: 'Ban hành Quy chế đối thoại với Nhân dân',
      ...data,
    });
  const up = agency('up');
  const agencies = [up, agency('centre', { level: 'central' })];
  const below = (parent: object) => agency('a', { parents: [parent] });
  const status = (records: Partial<Published>, of = agency('a')) =>
    statusOf(evidence, { agencies, ...records }, { of });

  it.each([
    ['both', [regulation()], [held], 'met'],
    ['no regulation known', [], [held], 'no-data'],
    ['no dialogue known', [regulation()], [], 'no-data'],
    ['neither', [], [], 'no-data'],
    ['a regulation, the dialogue cancelled', [regulation()], [cancelled], 'unmet'],
  ])('%s', (_, directives, dialogues, expected) => {
    expect(status({ directives, dialogues })).toBe(expected);
  });

  it('shows what is there and what is missing, each by itself', () => {
    const cell = cellIn(evidence, { dialogues: [held] });
    expect(cell.parts?.map(({ name, cell: part }) => [name, part.status, part.detail])).toEqual([
      ['Quy chế', 'no-data', ''],
      ['Đối thoại', 'met', '1 cuộc'],
    ]);
    expect(cell).toMatchObject({ value: 1, detail: 'Quy chế: chưa có; Đối thoại: 1 cuộc' });
    expect(cell.evidence).toHaveLength(1);
  });

  it.each([
    ['a regulation by its type', { type: 'quy-che', title: 'Đối thoại với thanh niên' }, 'met'],
    ['a party regulation', { type: 'quy-dinh', title: 'Về tiếp, ĐỐI THOẠI với dân' }, 'met'],
    ['of another subject', { title: 'Ban hành Quy chế làm việc' }, 'no-data'],
    ['a decision about one dialogue', { title: 'Tổ chức đối thoại năm 2025' }, 'no-data'],
    ['a plan for a regulation', { type: 'ke-hoach' }, 'no-data'],
    ['issued in an earlier year', { issuedOn: '2022' }, 'met'],
    ['issued later', { issuedOn: '2026-01-02' }, 'no-data'],
    ['expired before', { issuedOn: '2022', expiresOn: '2024-12-31' }, 'no-data'],
    ['of another agency', { issuer: 'b' }, 'no-data'],
  ])('%s', (_, data, expected) => {
    expect(status({ directives: [regulation(data)], dialogues: [held] })).toBe(expected);
  });

  it.each([
    ['above it', 'up', below({ agency: 'up' }), 'met'],
    ['that is nowhere above it', 'up', agency('a'), 'no-data'],
    ['above it no more', 'up', below({ agency: 'up', to: '2025-06-30' }), 'no-data'],
    ['above it only later', 'up', below({ agency: 'up', from: '2026-01-01' }), 'no-data'],
    ['of the centre', 'centre', below({ agency: 'centre' }), 'no-data'],
  ])('an issuer %s', (_, issuer, of, expected) => {
    const directives = [regulation({ issuer, appliesTo: { kinds: ['department'] } })];
    expect(status({ directives, dialogues: [held] }, of)).toBe(expected);
  });

  const under = below({ agency: 'up' });
  it.each([
    ['for its level', 'up', { levels: ['province'] }, 'met'],
    ['for another level', 'up', { levels: ['commune'] }, 'no-data'],
    ['for another kind', 'up', { kinds: ['commune'] }, 'no-data'],
    [
      'for its kind of another level',
      'up',
      { kinds: ['department'], levels: ['commune'] },
      'no-data',
    ],
    ['for it by name', 'up', { levels: ['commune'], agencies: ['a'] }, 'met'],
    ['for another by name', 'up', { agencies: ['b'] }, 'no-data'],
    ['from above that does not say for whom', 'up', undefined, 'no-data'],
    ['of its own that does not say for whom', 'a', undefined, 'met'],
    ['of its own for others alone', 'a', { levels: ['commune'] }, 'no-data'],
  ])('a regulation %s', (_, issuer, appliesTo, expected) => {
    const directives = [regulation({ issuer, appliesTo })];
    expect(status({ directives, dialogues: [held] }, under)).toBe(expected);
  });

  it('names the regulation from above whose scope nobody recorded', () => {
    const directives = [regulation({ issuer: 'up' })];
    const cell = cellIn(evidence, { agencies, directives }, { of: under });
    expect(cell.detail).toBe(
      'Quy chế: 1326/QĐ-UBND chưa ghi đối tượng áp dụng; Đối thoại: chưa có',
    );
    expect(cell.evidence).toHaveLength(1);
  });

  it('is not decided by one whose scope is not recorded where another counts', () => {
    const directives = [regulation({ issuer: 'up' }), regulation({ number: '5/QĐ-SNV' })];
    const cell = cellIn(evidence, { agencies, directives }, { of: under });
    expect(cell.parts?.[0]?.cell).toMatchObject({ status: 'met', detail: '5/QĐ-SNV' });
  });
});
