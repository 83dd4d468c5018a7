import { describe, expect, it } from 'vitest';
import { EntryError } from './kit/entry-error.ts';
import { preSave, type Draft } from './pre-save.ts';

const data = {
  title: 'Về công tác dân vận',
  system: 'party',
  type: 'chi-thi',
  number: '08-CT/TU',
  issuer: 'tinh-uy-ben-tre',
  issuedOn: '2021-09',
  validity: { status: 'in-force', basis: 'Chưa có văn bản thay thế', checkedOn: '2026-11-23' },
  fields: ['dan-van'],
  summary: 'Tóm tắt',
  publishedOn: '2026-11-23',
  body: '## Điều 1\n\nNội dung\n\n',
};
const settings = { mainIssuers: ['tinh-uy-ben-tre'] };
const draft = (change: object, more: Partial<Draft> = {}): Draft => ({
  collection: 'directives',
  slug: '2021-08-ct-tu',
  isNew: true,
  data: { ...data, ...change },
  ...more,
});
const faultOf = (entry: Draft): string => {
  try {
    preSave(entry, settings);
  } catch (error) {
    if (error instanceof EntryError) return String(error);
    throw error;
  }
  return 'saved';
};

describe('preSave', () => {
  it('returns front matter and body, tidied', () => {
    const saved = preSave(draft({ signer: {}, sample: false, term: '', relations: [] }), settings);
    expect(saved).toEqual({ ...data, body: '## Điều 1\n\nNội dung' });
  });

  it.each<[string, object, RegExp]>([
    ['missing', { summary: '' }, /Tóm tắt: chưa nhập/],
    ['not chosen', { type: undefined }, /Loại văn bản: chưa chọn/],
    ['no such day', { issuedOn: '2021-02-30' }, /Ngày ban hành: phải là ngày/],
    [
      'inside an object',
      { validity: { ...data.validity, basis: '' } },
      /Hiệu lực › Căn cứ xác định/,
    ],
    ['half-filled object', { signer: { name: 'A' } }, /Người ký › Chức vụ: chưa nhập/],
    ['in a list', { attachments: [{ file: '/tep/a.pdf' }] }, /Tệp kèm theo \(mục 1\) › Tên tệp/],
    [
      'a rule of two fields',
      { relations: [{ kind: 'cites' }] },
      /Quan hệ với văn bản khác \(mục 1\)/,
    ],
    [
      'foreign address of a file',
      { attachments: [{ file: 'http://x/a.pdf', title: 'A', kind: 'form' }] },
      /tệp đã tải lên/,
    ],
    ['HTML in the body', { body: 'a <script>alert(1)</script>' }, /dòng 1: Có mã HTML: “<script>”/],
    ['a stray key', { evil: 1 }, /có khóa lạ: evil/],
  ])('refuses: %s', (_name, change, message) => {
    const fault = faultOf(draft(change));
    expect(fault).toMatch(message);
    expect(fault).not.toMatch(/Error|Invalid|expected/);
  });

  it('takes code and comparison signs in the body', () => {
    expect(faultOf(draft({ body: 'a < b và `<b>` > c' }))).toBe('saved');
  });

  it.each<[string, object, Partial<Draft>, string[] | undefined]>([
    ['an unchanged number', {}, { isPublic: true }, undefined],
    ['a corrected number', { number: '09-CT/TU' }, { isPublic: true }, ['2021-08-ct-tu']],
    ['one that was never public', { number: '09-CT/TU' }, { isPublic: false }, undefined],
    [
      'one put back before it was published',
      { formerIds: ['2021-08-ct-tu'] },
      { isPublic: true },
      undefined,
    ],
    [
      'one that moved before',
      { number: '09-CT/TU', formerIds: ['2021-07-ct-tu'] },
      { isPublic: true },
      ['2021-07-ct-tu', '2021-08-ct-tu'],
    ],
    ['a new one', { number: '09-CT/TU', formerIds: ['2021-01-a'] }, { isNew: true }, ['2021-01-a']],
  ])('keeps the public address of %s', (_name, change, more, formerIds) => {
    const saved = preSave(draft(change, { isNew: false, ...more }), settings);
    expect(saved['formerIds']).toEqual(formerIds);
  });

  it('checks the settings of the site too', () => {
    expect(
      faultOf({ collection: 'settings', slug: 'site', isNew: false, data: { name: 'A' } }),
    ).toMatch(/Một câu giới thiệu: chưa nhập/);
    const abbreviations = [{ short: 'TU', full: 'Tỉnh ủy' }];
    const terms = { collection: 'settings', slug: 'search-terms', isNew: false };
    expect(faultOf({ ...terms, data: { abbreviations } })).toMatch(
      /Từ viết tắt \(mục 1\) › Viết tắt: .*trùng với một tiếng/,
    );
    expect(faultOf({ ...terms, slug: 'toString', data: {} })).toMatch(/Không có phần nội dung/);
  });
});
