import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Problem } from '#check/report.ts';
import { commentsOf, commentText, tell } from './comment.ts';
import { ForgeDouble } from './forge-comments.fixture.ts';

const error: Problem = {
  check: 'schema',
  severity: 'error',
  file: 'directives/2026-08-ct-tu.md',
  line: 4,
  field: 'issuedOn',
  label: 'Ngày ban hành',
  fault: 'chưa nhập',
  cure: 'ghi ngày như 2026-03-05',
};
const FAILED = JSON.stringify([error]);
const CLEAN = JSON.stringify([{ ...error, severity: 'warning' }]);

let forge = new ForgeDouble();
beforeEach(async () => {
  forge = new ForgeDouble();
  await forge.start();
});
afterEach(() => forge.stop());

const env = () => ({
  GITHUB_API_URL: forge.origin,
  GITHUB_REPOSITORY: 'ubnd/cong-khai',
  PR_NUMBER: '7',
  GITHUB_TOKEN: 'mat-khau',
});

describe('a change', () => {
  it('gets one comment with its faults, rewritten each time, closed when all is well', async () => {
    const comments = commentsOf(env())!;
    await tell(comments, commentText(FAILED));
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.body).toContain(
      '**dòng 4, Ngày ban hành**: chưa nhập → ghi ngày như 2026-03-05',
    );
    expect(forge.asked).toEqual(['token mat-khau']);

    await tell(comments, commentText(FAILED.replace('chưa nhập', 'không phải ngày')));
    await tell(comments, commentText('SyntaxError: x'));
    expect(forge.comments).toHaveLength(1);
    await tell(comments, commentText(CLEAN));
    expect(forge.comments[0]?.body).toContain('Đã sửa xong');
  });

  it('gets none when nothing was ever wrong, and others’ comments stay', async () => {
    const comments = commentsOf(env())!;
    forge.comments.push({ id: 1, body: 'Đề nghị sửa tiêu đề' });
    await tell(comments, commentText(CLEAN));
    expect(forge.comments).toEqual([{ id: 1, body: 'Đề nghị sửa tiêu đề' }]);
    await tell(comments, commentText(FAILED));
    expect(forge.comments).toHaveLength(2);
  });
});

test('a forge that refuses is a fault with its status', async () => {
  const other = { ...env(), GITHUB_REPOSITORY: 'ubnd/kho-khac' };
  await expect(tell(commentsOf(other)!, commentText(FAILED))).rejects.toThrow(/trả lời 404/);
});

test('no request or no token: there is nowhere to write', () => {
  expect(commentsOf({})).toBeUndefined();
  expect(commentsOf({ ...env(), GITHUB_TOKEN: '' })).toBeUndefined();
});

describe('commentText', () => {
  it('lets nothing that editors wrote become markup, or call someone', () => {
    const text = commentText(
      JSON.stringify([{ ...error, fault: '<img src=x> @admin [x](http://x)\n# A' }]),
    );
    expect(text).toContain(String.raw`\<img src=x\> @${'\u200b'}admin \[x\](http://x) \# A`);
  });

  it('stays readable with hundreds of faults', () => {
    const many = Array.from({ length: 300 }, () => error);
    const text = commentText(JSON.stringify(many)) ?? '';
    expect(text).toContain('còn 300 lỗi');
    expect(text).toContain('và 260 lỗi nữa');
    expect(text.length).toBeLessThan(10_000);
  });

  it('quotes the last words of what broke down', () => {
    expect(commentText(`${'x'.repeat(9000)}\nAstro dừng với mã 1`)).toContain(
      'Astro dừng với mã 1',
    );
  });
});
