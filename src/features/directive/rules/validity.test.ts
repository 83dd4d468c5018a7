import { describe, expect, it } from 'vitest';
import { foldText } from '#lib/fold-text.ts';
import { VALIDITY_STATUSES, type ValidityStatus } from '#features/directive/schema.ts';
import { statusOn, validityOf, withdrawalOf, VALIDITY_SLUGS } from './validity.ts';

const on = '2026-11-23';
const directive = (status: ValidityStatus, effectiveOn?: string, expiresOn?: string) => ({
  validity: { status, basis: 'Điều 2', checkedOn: on },
  effectiveOn,
  expiresOn,
  type: 'chi-thi',
});

describe('statusOn', () => {
  it.each<[ValidityStatus, string | undefined, string | undefined, ValidityStatus]>([
    ['in-force', '2026-01-01', undefined, 'in-force'],
    ['in-force', '2026-12-01', undefined, 'not-yet-in-force'],
    ['not-yet-in-force', '2026-11-23', undefined, 'in-force'],
    ['not-yet-in-force', '2026-11-24', undefined, 'not-yet-in-force'],
    ['in-force', '2026-01-01', '2026-11-23', 'expired'],
    ['in-force', '2026-01-01', '2026-11-24', 'in-force'],
    ['unknown', undefined, '2020-01-01', 'expired'],
    ['unsuitable', undefined, '2020-01-01', 'unsuitable'],
    ['suspended', '2020-01-01', undefined, 'suspended'],
  ])('%s from %s to %s is %s', (status, from, to, expected) => {
    expect(statusOn(directive(status, from, to), on)).toBe(expected);
  });
});

describe('validityOf', () => {
  it.each<[ValidityStatus, string, string, boolean]>([
    ['in-force', 'yes', 'good', false],
    ['partly-in-force', 'partly', 'warn', true],
    ['partly-expired', 'partly', 'warn', true],
    ['not-yet-in-force', 'not-yet', 'warn', true],
    ['suspended', 'no', 'bad', true],
    ['partly-suspended', 'partly', 'warn', true],
    ['expired', 'no', 'bad', true],
    ['unsuitable', 'no', 'bad', true],
    ['unknown', 'unknown', 'neutral', false],
  ])('%s', (status, applies, tone, hasNotice) => {
    const validity = validityOf(directive(status), on);
    expect(validity).toMatchObject({ applies, tone, label: VALIDITY_STATUSES[status] });
    expect(Boolean(validity.notice)).toBe(hasNotice);
  });
  it.each(['ke-hoach', 'bao-cao', 'thong-bao', 'cong-van'])('is asked of no %s', (type) => {
    expect(validityOf({ ...directive('expired'), type }, on)).toMatchObject({
      label: '',
      applies: 'unknown',
      notice: undefined,
    });
  });
  it('has a word for addresses that is its label, folded', () => {
    for (const [status, slug] of Object.entries(VALIDITY_SLUGS))
      expect(foldText(VALIDITY_STATUSES[status as ValidityStatus]).replaceAll(' ', '-')).toBe(slug);
  });
  it('says since when', () => {
    expect(validityOf(directive('expired', undefined, '2026-07-01'), on).notice?.title).toBe(
      'Văn bản này đã hết hiệu lực từ ngày 01 tháng 7 năm 2026',
    );
  });
});

it('finds the last withdrawal', () => {
  expect(withdrawalOf({ changes: undefined })).toBeUndefined();
  expect(
    withdrawalOf({
      changes: [
        { on, kind: 'withdrawal', note: 'Đăng nhầm' },
        { on, kind: 'revision', note: 'x' },
      ],
    })?.note,
  ).toBe('Đăng nhầm');
});
