import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseRecord } from '#check/content-tree.ts';
import { FORM, TestReceiver } from './receiver.fixture.ts';

let at: TestReceiver;
beforeEach(async () => {
  at = new TestReceiver();
  await at.start();
});
afterEach(() => at.stop());

const codeOf = (location: string) => new URL(location, 'http://x').searchParams.get('ma') ?? '';
const dataOf = (draft: string) =>
  parseRecord('feedback/x.md', `${draft}\n`, 'feedback').data as Record<string, unknown>;

describe('what is sent', () => {
  test('becomes a draft on the board, and the sender is led to the receipt', async () => {
    const { status, location } = await at.post();
    expect(status).toBe(303);
    expect(location).toMatch(/^\/gop-y\/da-nhan\/\?ma=2026-11-[a-z0-9]{8}$/);
    expect(await at.drafts()).toEqual([`feedback/${codeOf(location)}`]);
    expect(dataOf(at.draft())).toEqual({
      title: 'Ngày 15 trùng thứ Bảy thì tiếp công dân ngày nào?',
      kind: 'question',
      question: FORM['content'],
      about: FORM['about'],
      unit: 'ubnd',
      receivedOn: '2026-11-23',
    });
  });

  test('is nowhere in the work tree before it is published', async () => {
    await at.post();
    const { cmsServer } = at;
    expect(cmsServer.git('status', '--porcelain')).toBe('');
    expect(cmsServer.git('ls-tree', '-r', '--name-only', 'HEAD')).not.toContain('feedback');
  });

  test('has the day that it is in Việt Nam', async () => {
    at.now = new Date('2026-11-30T20:00:00Z');
    const { location } = await at.post();
    expect(codeOf(location)).toMatch(/^2026-12-/);
    expect(dataOf(at.draft())['receivedOn']).toBe('2026-12-01');
  });

  test('goes on while an editor works: drafts of both lie side by side', async () => {
    await at.cmsServer.saveDraft('2026-08-ct-tu', '---\ntitle: Mới\n---\n');
    await Promise.all([at.post(), at.post(), at.post()]);
    expect(await at.drafts()).toHaveLength(4);
    expect((await at.cmsServer.publish('2026-08-ct-tu')).status).toBe(200);
    expect(await at.drafts()).toHaveLength(3);
  });

  test('tells the moderator by kind what to look for, without repeating it', async () => {
    await at.post({ content: 'Gọi tôi số 0912 345 678, thửa đất số 12, xe 71B1-123.45' });
    const message = at.cmsServer.git('log', '-1', '--format=%B', '--branches=cms/*');
    expect(message).toContain('1 số điện thoại, 1 số thửa đất, tờ bản đồ, 1 biển số xe');
    expect(message).not.toContain('0912');
  });
});

describe('the contact', () => {
  test('is in the store, readable by one user, and nowhere in git', async () => {
    const { location } = await at.post();
    const file = join(at.storeDir, 'contacts', `${codeOf(location)}.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      contact: FORM['contact'],
      receivedOn: '2026-11-23',
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(at.storeDir).mode & 0o777).toBe(0o700);
    const objects = execFileSync(
      'git',
      ['cat-file', '--batch-all-objects', '--batch', '--buffer'],
      { cwd: at.cmsServer.dir, encoding: 'utf8' },
    );
    expect(objects).toContain(FORM['content']);
    expect(objects).not.toContain(FORM['contact']);
    expect(at.log.join()).not.toMatch(/@|thứ Bảy|127\.0/);
  });

  test('is not kept where none was left, nor when the draft could not be written', async () => {
    await at.post({ contact: '' });
    expect(at.contacts()).toEqual([]);
    at.cmsServer.git('checkout', '--quiet', '--orphan', 'trong');
    const { status, text } = await at.post();
    expect(status).toBe(503);
    expect(text).toContain(FORM['content']);
    expect(at.contacts()).toEqual([]);
  });

  test('cannot be kept inside the repository', async () => {
    await at.stop();
    at = new TestReceiver();
    const storeDir = join(at.cmsServer.dir, 'content', 'kho');
    await expect(at.start({ storeDir })).rejects.toThrow(/RECEIVER_STORE/);
  });

  test.each([
    ['180 days after receipt', '2027-05-22', undefined, 1],
    ['181 days after receipt', '2027-05-23', undefined, 0],
    ['90 days after the answer', '2027-02-28', '2026-11-30', 1],
    ['91 days after the answer', '2027-03-01', '2026-11-30', 0],
  ])('%s: on %s, answered %s, %i left', async (_name, today, answeredOn, left) => {
    const { location } = await at.post();
    if (answeredOn)
      at.cmsServer.write(
        `content/feedback/${codeOf(location)}.md`,
        `---\nansweredOn: ${answeredOn}\n---\nTrả lời\n`,
      );
    at.now = new Date(`${today}T08:00:00+07:00`);
    await at.receiver?.purge();
    expect(at.contacts()).toHaveLength(left);
  });
});

describe('what cannot be taken', () => {
  test('is answered with the form, filled in, and what is wrong beside its field', async () => {
    const { status, text, headers } = await at.post({
      content: '<b>ngắn',
      kind: 'comment',
      agency: 'ubnd',
    });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<title>Chưa gửi được: Góp ý</title>');
    expect(text).toContain('<textarea name="content" aria-invalid="true">&#x3C;b>ngắn</textarea>');
    expect(text).toMatch(/data-fault="content"[^>]*(?<!hidden)>Quá ngắn/);
    expect(text).toContain('<li><a href="#noi-dung">Nội dung</a></li>');
    expect(text).toMatch(/value="comment" checked/);
    expect(text).not.toMatch(/value="question" checked/);
    expect(text).toMatch(/<option value="ubnd" selected/);
    expect(text).toContain(`value="${FORM['contact']}"`);
    expect(text).toContain('<input name="q" value="giữ">');
    expect(await at.drafts()).toEqual([]);
  });

  test('is said in words where the page is not built', async () => {
    at.page('gop-y', '<p>Không có biểu mẫu</p>');
    const { status, text, headers } = await at.post({ content: '' });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toContain('Chưa gửi được');
    await expect(at.receiver?.ready()).rejects.toThrow(/feedbackEndpoint/);
  });

  test('a program that fills in every field is refused, a person may send again', async () => {
    const { status, text } = await at.post({ website: 'http://xau.example' });
    expect(status).toBe(422);
    expect(text).toContain('<input name="website" value="">');
    expect(text).toContain('lần nữa');
  });

  test.each([
    ['another site', { Origin: 'https://xau.example' }],
    ['a page without origin', { Origin: 'null' }],
    ['another site behind our origin', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour host', { 'Sec-Fetch-Site': 'same-site' }],
  ])('a form of %s is refused and not shown', async (_name, headers) => {
    const { status, text } = await at.post({}, headers);
    expect(status).toBe(403);
    expect(text).not.toContain(FORM['content']);
    expect(await at.drafts()).toEqual([]);
  });

  test('a program that names no origin is refused', async () => {
    const response = await fetch(`${at.origin}/gui-gop-y/`, {
      method: 'POST',
      body: new URLSearchParams(FORM),
    });
    expect(response.status).toBe(403);
  });

  test('who only looks is led to the form', async () => {
    const response = await fetch(`${at.origin}/gui-gop-y/`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/gop-y/']);
  });
});

describe('hostile bodies', () => {
  test('ten megabytes are cut off', async () => {
    const { status } = await at.send(`content=${'a'.repeat(10 * 1024 * 1024)}`).catch(() => ({
      // The server may close before all is sent; then the browser reports that.
      status: 413,
    }));
    expect(status).toBe(413);
  });

  test('the longest Vietnamese text fits', async () =>
    expect((await at.post({ content: 'ỗ'.repeat(4000) })).status).toBe(303));

  test.each([
    ['no form', '{"content":"x"}', { 'Content-Type': 'application/json' }, 422],
    ['a form of parts', '--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }, 422],
    [
      'another encoding',
      'a=b',
      { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-16' },
      415,
    ],
    ['a compressed bomb', 'a=b', { 'Content-Encoding': 'bomb' }, 415],
    ['a thousand fields', 'a=b&'.repeat(1000), {}, 413],
    ['the same field twice', 'kind=question&content=mot+cau+du+dai&content=hai+cau', {}, 422],
    ['names of the prototype', '__proto__=x&constructor=y&hasOwnProperty=z', {}, 422],
    ['nothing', '', {}, 422],
  ])('%s is refused', async (_name, body, headers, status) => {
    expect((await at.send(body, headers as unknown as Record<string, string>)).status).toBe(status);
    expect(await at.drafts()).toEqual([]);
  });

  test('bytes that are no UTF-8 are a fault of the field, not of the server', async () => {
    const { status, text } = await at.send(
      'kind=question&content=%C0%AF+v%EDn+d%E2n+x%E3+Th%ED+D%F4',
    );
    expect(status).toBe(422);
    expect(text).toContain('lỗi bảng mã');
  });

  test.each([
    ['front matter that runs', '---js\nmodule.exports = 1\n---\nthật'],
    ['an end of the front matter', 'một dòng\n---\ntitle: khác\nsample: true\n---\nthân bài'],
    ['a YAML bomb', 'a: &a [x,x]\nb: &b [*a,*a]\n!!js/function "x"'],
    [
      'HTML and Markdown',
      '<script>alert(1)</script> ![x](http://xau.example/x.png) [a](javascript:1)',
    ],
    ['quotes and backslashes', `"'\\" \\u0000 \${x} #{y} %{z}`],
    ['keys', 'publishedOn: 2020-01-01\nfield: dan-van'],
  ])('%s is text in one field', async (_name, content) => {
    expect((await at.post({ content })).status).toBe(303);
    const data = dataOf(at.draft());
    expect(data['question']).toBe(content);
    expect(Object.keys(data)).toEqual(['title', 'kind', 'question', 'about', 'unit', 'receivedOn']);
    expect(at.draft()).toMatch(/^---\ntitle: /);
  });

  test('a path or an agency that leads out of the content is a fault', async () => {
    for (const about of ['/../../etc/', '/admin/', '//xau.example/', '/van-ban/%2e%2e/'])
      expect((await at.post({ about })).status).toBe(422);
    for (const agency of ['../site', 'ubnd.yml', 'UBND'])
      expect((await at.post({ agency })).status).toBe(422);
  });
});
