import { describe, expect, it, test } from 'vitest';
import { offersOf, type FormState } from './next-step.ts';

const SAVED: FormState = {
  status: undefined,
  isNew: false,
  isPublic: true,
  hasChanged: false,
  right: 'after-review',
  mayDelete: true,
  mayDuplicate: true,
  publishAt: undefined,
};
const NEW: Partial<FormState> = { isNew: true, isPublic: false };

const labels = (change: Partial<FormState>) => {
  const { primary, secondary, menu } = offersOf({ ...SAVED, ...change });
  return [primary?.label, secondary?.label, menu.map(({ label }) => label)];
};

describe('through review', () => {
  test.each<[string, Partial<FormState>, string | undefined]>([
    ['a new record', NEW, 'Lưu nháp'],
    ['a changed draft', { status: 'draft', hasChanged: true }, 'Lưu nháp'],
    ['a draft', { status: 'draft' }, 'Gửi duyệt'],
    ['one in review', { status: 'pending_review' }, 'Duyệt'],
    ['one that is ready', { status: 'pending_publish' }, 'Đăng lên trang'],
    ['what is on the site', {}, undefined],
    ['what is on the site, changed', { hasChanged: true }, 'Lưu nháp'],
  ])('%s', (_name, change, primary) => {
    expect(labels(change).slice(0, 2)).toEqual([primary, undefined]);
  });
});

describe('for who publishes directly', () => {
  test.each<[string, Partial<FormState>, string | undefined, string | undefined]>([
    ['a new record', NEW, 'Đăng ngay', 'Lưu nháp'],
    ['a draft', { status: 'draft' }, 'Đăng ngay', undefined],
    ['a changed one', { status: 'draft', hasChanged: true }, 'Đăng ngay', 'Lưu nháp'],
    ['a time', { ...NEW, publishAt: '07/12/2026 08:00' }, 'Hẹn đăng 07/12/2026 08:00', 'Lưu nháp'],
    ['what is on the site', {}, undefined, undefined],
  ])('%s', (_name, change, primary, secondary) => {
    expect(labels({ ...change, right: 'directly' }).slice(0, 2)).toEqual([primary, secondary]);
  });
});

describe('the menu', () => {
  const menu = (change: Partial<FormState>) => labels(change)[2];

  it('has the steps that the button does not name, for a draft without unsaved changes', () => {
    expect(menu({ status: 'pending_review', isPublic: false })).toEqual([
      'Trả về bản nháp',
      'Sao chép thành bản mới',
      'Xóa bản nháp',
    ]);
    expect(menu({ status: 'draft', hasChanged: true })).not.toContain('Duyệt');
  });

  it('removes what there is: changes, or a record from the site', () => {
    expect(menu({ status: 'draft' })).toContain('Bỏ thay đổi chưa đăng');
    expect(menu({})).toEqual(['Sao chép thành bản mới', 'Ngừng công bố', 'Xóa khỏi trang']);
    expect(menu({ mayDelete: false, mayDuplicate: false })).toEqual([]);
    expect(menu(NEW)).toEqual([]);
  });
});
