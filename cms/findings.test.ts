import { describe, expect, it } from 'vitest';
import { feedbackSchema } from '#features/feedback/schema.ts';
import { findingsOf } from './findings.ts';

const data = {
  title: 'Hỏi giờ tiếp công dân',
  kind: 'question',
  field: 'tiep-cong-dan',
  question: 'Xã tiếp công dân lúc mấy giờ?',
  unit: 'minh-hoa-xa-thi-du',
  receivedOn: '2026-11-20',
  answeredOn: '2026-11-22',
  publishedOn: '2026-11-22',
};

const NOTHING = { errors: [], warnings: [], personal: [] };

describe('findingsOf', () => {
  it('has nothing to say of a record that the check accepts', () => {
    expect(findingsOf(feedbackSchema, data, 'Từ 7 giờ 30.', 'feedback')).toEqual(NOTHING);
  });

  it.each<[string, object, string, RegExp]>([
    ['a field that is missing', { title: undefined }, '', /Tiêu đề: chưa nhập/],
    ['raw HTML', {}, 'Một.\n\n<b>Hai</b>', /Nội dung, dòng 3: Có mã HTML/],
    ['a link that runs a program', {}, '[x](javascript:alert(1))', /dòng 1: .*javascript/],
    [
      'letters of an old font',
      { question: 'Uû ban nh©n d©n' },
      '',
      /^Nội dung người dân gửi: .*phông cũ/,
    ],
    ['an old font in the text', {}, 'Uû ban nh©n d©n', /Nội dung, dòng 1: .*phông cũ/],
    ['a mark of secrecy', {}, 'MẬT\n\nNội dung', /Không đăng văn bản mật/],
  ])('refuses %s', (_what, change, body, sentence) => {
    const { errors } = findingsOf(feedbackSchema, { ...data, ...change }, body, 'feedback');
    expect(errors.map(({ text }) => text).join('\n')).toMatch(sentence);
  });

  it('warns of what only an editor can judge', () => {
    const { errors, warnings } = findingsOf(feedbackSchema, data, '## Một\n\n#### Ba', 'feedback');
    expect(errors).toEqual([]);
    expect(warnings).toMatchObject([
      { field: 'body', line: 3, text: expect.stringMatching(/dòng 3: /) as string },
    ]);
  });
});
