import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedbackSchema } from '#features/feedback/schema.ts';
import { draftData, isReceiptCode, readSubmission, receiptCode, titleOf } from './submission.ts';

const known = {
  hasPage: (path: string) => path === '/van-ban/2021-08-ct-tu/',
  hasAgency: (id: string) => id === 'minh-hoa-so-tu-phap',
};
const form = {
  kind: 'question',
  content: 'Ngày 15 trùng thứ Bảy thì tiếp công dân ngày nào?',
  about: '/van-ban/2021-08-ct-tu/',
  agency: 'minh-hoa-so-tu-phap',
  contact: 'dan@example.vn',
  website: '',
};
const read = (change: object = {}) => readSubmission({ ...form, ...change }, known);

test('a form filled in as asked is a submission', () => expect(read().submission).toEqual(form));

test('page, agency and contact may be left out', () =>
  expect(read({ about: '', agency: undefined, contact: '' }).submission).toMatchObject({
    about: '',
    agency: '',
    contact: '',
  }));

test.each([
  ['no kind', { kind: undefined }, 'kind'],
  ['a kind that is none', { kind: 'khiếu nại' }, 'kind'],
  ['no content', { content: undefined }, 'content'],
  ['content twice', { content: ['một câu đủ dài', 'hai'] }, 'content'],
  [
    'too short',
    { content: ' \u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B ngắn ' },
    'content',
  ],
  ['too long', { content: 'a'.repeat(4001) }, 'content'],
  ['bytes that are no UTF-8', { content: 'Nh\uFFFDn d\uFFFDn xã Thí Dụ' }, 'content'],
  ['a page that is not there', { about: '/van-ban/khong-co/' }, 'about'],
  ['a path that climbs', { about: '/van-ban/../../etc/passwd' }, 'about'],
  ['a path of two slashes', { about: '//xau.example/' }, 'about'],
  ['a script', { about: 'javascript:alert(1)' }, 'about'],
  ['an agency that is not there', { agency: 'so-tu-phap' }, 'agency'],
  ['an agency that is a path', { agency: '../../site' }, 'agency'],
  ['a contact as long as a letter', { contact: 'a'.repeat(201) }, 'contact'],
  ['what only programs fill in', { website: 'http://xau.example' }, 'website'],
])('%s is a fault of its field', (_name, change, field) => {
  const { faults } = read(change);
  expect(faults).toEqual([{ field, message: expect.stringMatching(/\p{Ll}/u) as string }]);
});

test('all faults are reported at once', () =>
  expect(read({ content: '', about: '/khong-co/', website: 'z' }).faults).toHaveLength(3));

test.each([
  ['https://minhbach.example.vn/van-ban/2021-08-ct-tu/?q=1#dieu-5'],
  ['/van-ban/2021-08-ct-tu'],
  [' /van-ban/2021-08-ct-tu/#dieu-5 '],
])('the page may be pasted as %s', (about) =>
  expect(read({ about }).submission?.about).toBe('/van-ban/2021-08-ct-tu/'),
);

test('what cannot be seen is taken out, lines stay lines', () => {
  const content =
    'Xin hỏi\u202E một việc\u0000:\r\n\r\n\r\n\r\nviệc\u00AD thứ nhất  \r\n- việc hai\u200B';
  expect(read({ content }).submission?.content).toBe(
    'Xin hỏi một việc:\n\nviệc thứ nhất\n- việc hai',
  );
});

test.each([
  ['Cầu hỏng từ tháng 3. Xã đã biết mà chưa sửa.', 'Cầu hỏng từ tháng 3'],
  ['Bao giờ sửa cầu? Dân chờ lâu.', 'Bao giờ sửa cầu?'],
  ['Dòng một\nDòng hai', 'Dòng một'],
  [`${'dân chủ '.repeat(20)}`, `${'dân chủ '.repeat(10).trim()}…`],
])('the title of “%s” is “%s”', (content, title) => expect(titleOf(content)).toBe(title));

describe('a draft', () => {
  const submission = read().submission ?? expect.fail('phải hợp lệ');

  test('holds nothing of the contact', () =>
    expect(JSON.stringify(draftData(submission, '2026-11-23'))).not.toContain('dan@example.vn'));

  test('cannot be published until somebody chose a field and a day', () => {
    const faults = feedbackSchema.safeParse(draftData(submission, '2026-11-23')).error?.issues;
    expect(faults?.map(({ path }) => path[0])).toEqual(['field', 'publishedOn']);
  });
});

test('a receipt names the month and differs from anything else', () =>
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000_000)), (stream) => {
      const code = receiptCode('2026-11-23', (below) => Number(stream.next().value) % below);
      expect(code).toMatch(/^2026-11-[a-z0-9]{8}$/);
      expect(isReceiptCode(code)).toBe(true);
      expect(isReceiptCode(`../${code}`)).toBe(false);
    }),
  ));

test('any text at all is either a fault or a text without anything unseen', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (content) => {
      const { submission } = read({ content });
      if (!submission) return;
      expect(submission.content).toBe(submission.content.normalize('NFC').trim());
      // eslint-disable-next-line no-control-regex -- what must be gone
      expect(submission.content).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202A-\u202E\uFFFD]/);
      expect(read({ content: submission.content }).submission?.content).toBe(submission.content);
    }),
  ));
