import { describe, expect, it } from 'vitest';
import { entrySlug, nextSlug } from './slug.ts';

const settings = { mainIssuers: ['ubnd-tinh'] };
const long = 'Nâng cao hiệu quả công tác dân vận '.repeat(12);

describe('entrySlug', () => {
  it.each([
    [
      'directives',
      { number: '15/2026/QĐ-UBND', issuedOn: '2026-03-05', issuer: 'ubnd-tinh' },
      '2026-15-2026-qd-ubnd',
    ],
    ['receptions', { title: 'Chủ tịch UBND tỉnh' }, 'chu-tich-ubnd-tinh'],
    ['stories', { title: 'Cầu dân sinh', registeredIn: 2026 }, '2026-cau-dan-sinh'],
    ['stories', { title: 'Cầu dân sinh', recognition: { on: '2016-11' } }, '2016-cau-dan-sinh'],
    ['stories', { title: 'Cầu dân sinh' }, 'cau-dan-sinh'],
    [
      'stories',
      { title: 'Cầu dân sinh'.normalize('NFD'), registeredIn: 2026 },
      '2026-cau-dan-sinh',
    ],
    ['dialogues', { title: 'Với thanh niên', on: '2026-03-26' }, '2026-voi-thanh-nien'],
    ['feedback', { title: 'Đường ấp 3?', receivedOn: '2026-10-01' }, '2026-duong-ap-3'],
    ['statistics', { title: 'Tỷ lệ đúng hạn' }, 'ty-le-dung-han'],
    [
      'agencies',
      { names: [{ name: 'Cũ' }, { name: 'Sở Tư pháp tỉnh', shortName: 'Sở Tư pháp' }] },
      'so-tu-phap',
    ],
    ['duties', { directive: '2021-08-ct-tu', order: 3 }, '2021-08-ct-tu-03'],
    ['days-off', { year: 2027 }, '2027'],
    ['settings', {}, undefined],
  ])('%s %o → %s', (collection, data, slug) => {
    expect(entrySlug(collection, data, settings)).toBe(slug);
  });

  it('is short enough for any file system', () => {
    const slug = entrySlug('dialogues', { title: long, on: '2026-03-26' }, settings);
    expect(slug?.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^2026-nang-cao-[a-z0-9-]*[a-z0-9]$/);
  });
});

describe('nextSlug', () => {
  it('counts where two of a name are two things', () => {
    expect(nextSlug('stories', 'a', 1)).toBe('a-2');
  });
  it('refuses a second document of the same number', () => {
    expect(() => nextSlug('directives', '2021-08-ct-tu', 1)).toThrow(/đã có \(2021-08-ct-tu\)/);
  });
});
