/** `npm run build` on tiny content trees: reproducible bytes, sub-paths, history, and atomicity. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';
import { MINUTES, files, tinySite } from './tiny-site.ts';

const { contentTree, open, build, start } = tinySite();

/** Pagefind 1.5 orders the values of filters and the names of metadata anew in each run. */
const UNORDERED = /^pagefind\/(?:filter\/|pagefind-entry\.json|.*\.pf_(?:meta|index)$)/;

const digests = (root: string): Record<string, string> =>
  Object.fromEntries(
    files(root)
      .map((file) => [
        relative(root, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ])
      .filter(([path = '']) => !UNORDERED.test(path)),
  );

describe('npm run build', () => {
  let outDir: string;
  let bytes: Record<string, string>;
  beforeAll(() => {
    const built = build(contentTree('valid'), 'first', { TZ: 'Asia/Ho_Chi_Minh' });
    expect(built.status, built.output).toBe(0);
    outDir = built.outDir;
    bytes = digests(outDir);
  }, 2 * MINUTES);

  test('changes nothing where the content has an error', { timeout: 2 * MINUTES }, () => {
    const bad = build(contentTree('broken', 'broken-relation'), 'first');
    expect(bad.status).toBe(1);
    expect(bad.output).toMatch(/relation-exists/);
    expect(digests(outDir)).toEqual(bytes);
  });

  test(
    'gives the same bytes in another time zone, after one that was killed, and twice at once: one waits',
    { timeout: 4 * MINUTES },
    async () => {
      const content = contentTree('valid');
      const killed = start(content, 'killed', { TZ: 'America/Los_Angeles' });
      // While pages wait to be moved into place.
      await expect
        .poll(() => existsSync(join(outDir, '../killed.publish')), { timeout: MINUTES })
        .toBe(true);
      killed.kill();
      expect((await killed.ended).status).not.toBe(0);
      const both = await Promise.all(
        [1, 2].map(() => start(content, 'killed', { TZ: 'America/Los_Angeles' }).ended),
      );
      expect(both.map(({ status }) => status)).toEqual([0, 0]);
      expect(both.map(({ output }) => output).join('\n')).toMatch(/Đang chờ tiến trình \d+/);
      expect(digests(join(outDir, '../killed'))).toEqual(bytes);
    },
  );
});

describe('an edited site, on another file system than the project where there is one', () => {
  const CANARY = /SO-DIEN-THOAI-DA-LO/;
  const memory = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/minh-bach-') : undefined;
  afterAll(() => memory && rmSync(memory, { recursive: true }));

  let outDir: string;
  let calendars: readonly string[];
  const page = (slug: string) => readFileSync(join(outDir, `van-ban/${slug}/index.html`), 'utf8');

  beforeAll(async () => {
    const content = contentTree('edited');
    const valid = readFileSync(join(content, 'directives/2026-15-ct-ubnd.md'), 'utf8');
    const directive = (number: number, words: string, published = 'publishedOn: 2026-03-09') =>
      valid
        .replace('15/CT-UBND', `${number}/CT-UBND`)
        .replace('publishedOn: 2026-11-23', published)
        .concat(`\n${words}\n`);
    const changed = (kind: string, more = '') =>
      `changes:\n  - on: 2026-06-01\n    kind: ${kind}\n    note: Sửa\n${more}publishedOn: 2026-03-09`;
    const reception = (sessions: string) => `---
title: Lịch thử
agency: ubnd
host: { post: Chủ tịch }
kind: periodic
rule: { repeat: dates, dates: [2026-12-01, 2026-12-08] }
shift: none
times: [{ from: 08:00 }]
place: { name: Nhà văn hóa }
form: in-person
registerBefore: { daysBefore: 3 }
validFrom: 2026-01-01
sample: true
publishedOn: 2026-01-05
${sessions}---

Lịch.
`;
    const repository = new TestRepository(content, '')
      .write(
        'directives/2026-16-ct-ubnd.md',
        directive(16, 'Báo cáo trước ngày 05 <b>hằng tháng</b>.'),
      )
      .write('directives/2026-17-ct-ubnd.md', directive(17, 'Liên hệ SO-DIEN-THOAI-DA-LO.'))
      .write('directives/2026-18-ct-ubnd.md', directive(18, 'Liên hệ SO-DIEN-THOAI-DA-LO.'))
      .write('directives/2026-19-ct-ubnd.md', directive(19, ''))
      .write('receptions/lich.md', reception(''))
      .commit(new Date('2026-05-01T00:00:00Z'))
      .write(
        'directives/2026-16-ct-ubnd.md',
        directive(16, 'Báo cáo trước ngày 07.', changed('correction')),
      )
      .write(
        'directives/2026-17-ct-ubnd.md',
        directive(17, 'Liên hệ bộ phận một cửa.', changed('correction', '    hidesBefore: true\n')),
      )
      .write(
        'directives/2026-18-ct-ubnd.md',
        directive(18, 'Liên hệ SO-DIEN-THOAI-DA-LO.', changed('withdrawal')),
      )
      .write(
        'receptions/lich.md',
        reception('sessions: [{ on: 2026-12-01, status: postponed, reason: Bão }]\n'),
      )
      .commit(new Date('2026-06-01T00:00:00Z'));
    const site = await open(content, 'edited', memory && join(memory, 'site'));
    ({ outDir } = site);
    const { written } = await site.publish();
    expect(files(outDir)).toHaveLength(written);
    const calendar = () => readFileSync(join(outDir, 'lich-tiep-cong-dan/ubnd.ics'), 'utf8');
    const before = calendar();
    repository
      .write('directives/2026-15-ct-ubnd.md', valid.replace('Về việc thử', 'Về việc đổi tên'))
      .write(
        'directives/2026-19-ct-ubnd.md',
        directive(19, '## 2. Căn cứ\n\nTheo Chỉ thị số 15/CT-UBND ngày 05/3/2026.'),
      )
      .write('receptions/lich.md', reception(''))
      .commit(new Date('2026-07-01T00:00:00Z'));
    await site.publish();
    calendars = [before, calendar()];
  }, 4 * MINUTES);

  test('names a document that comes to cite another on that page; its link takes on the new title', () => {
    expect(page('2026-19-ct-ubnd')).toMatch(
      /<a class="cite" href="\/van-ban\/2026-15-ct-ubnd\/" title="[^"]*đổi tên">15\/CT-UBND<\/a>/,
    );
    expect(page('2026-15-ct-ubnd')).toMatch(
      /Văn bản khác có nhắc đến[^]*href="\/van-ban\/2026-19-ct-ubnd\/#muc-2"/,
    );
  });

  test('shows the words before and after a correction, as text', () => {
    const html = page('2026-16-ct-ubnd').replace(
      /<span class="visually-hidden">[^<]*<\/span>/g,
      '',
    );
    expect(html).toContain('Báo cáo trước ngày <del>05 hằng tháng</del><ins>07</ins>.');
    expect(html).toMatch(/<details[^>]* id="thay-doi"[^>]* data-pagefind-ignore/);
  });

  test('says nothing of words that were withdrawn or that an entry hides', () => {
    for (const slug of ['2026-17-ct-ubnd', '2026-18-ct-ubnd']) {
      expect(page(slug)).toContain('id="thay-doi"');
      expect(page(slug)).not.toContain('class="comparison"');
    }
    const leaks = files(outDir).filter((file) => CANARY.test(readFileSync(file, 'latin1')));
    expect(leaks.map((file) => relative(outDir, file))).toEqual([]);
  });

  test('raises SEQUENCE of a session that is changed, and again when the change is taken back', () => {
    const event = (text: string, uid: string) =>
      text.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${uid}@`)) ?? '';
    const field = (text: string, name: string) =>
      new RegExp(`\\r\\n${name}:(.*)\\r\\n`).exec(text)?.[1];
    for (const uid of ['lich-2026-12-01', 'lich-2026-12-01-dang-ky']) {
      const [before = '', after = ''] = calendars.map((text) => event(text, uid));
      expect(field(before, 'SUMMARY')).toMatch(/^\[HOÃN\] /);
      expect(field(before, 'LAST-MODIFIED')).toBe('20260601T000000Z');
      expect(field(after, 'LAST-MODIFIED')).toBe('20260701T000000Z');
      expect(Number(field(after, 'SEQUENCE'))).toBeGreaterThan(Number(field(before, 'SEQUENCE')));
    }
  });
});

describe('a site below a sub-path, of which one record has another name now and one was taken off', () => {
  let built: ReturnType<typeof build>;
  const page = (path: string) => readFileSync(join(built.outDir, path, 'index.html'), 'utf8');
  beforeAll(() => {
    const content = contentTree('moved');
    const file = join(content, 'directives/2026-15-ct-ubnd.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('sample: true', 'sample: true\nformerIds: [2026-14-ct-ubnd]'));
    writeFileSync(
      join(content, 'removed.yml'),
      'pages:\n  - { path: /doi-thoai/2026-nham/, on: 2026-06-01, reason: Đăng nhầm tỉnh }\n',
    );
    const address = { BASE_PATH: 'minh-bach', SITE_URL: 'https://tinh.example.vn' };
    built = build(content, 'moved', address);
  }, 2 * MINUTES);

  test('links only below it, and knows its own address', () => {
    expect(built.status, built.output).toBe(0);
    const pages = files(built.outDir).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    const stray = pages.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\s(?:href|src|action|srcset)="(\/[^"]*)"/g)]
        .map((match) => match[1] ?? '')
        .filter((address) => !address.startsWith('/minh-bach/'))
        .map((address) => `${relative(built.outDir, file)}: ${address}`),
    );
    expect([...new Set(stray)]).toEqual([]);
    expect(page('.')).toContain('<link rel="canonical" href="https://tinh.example.vn/minh-bach/"');
  });

  test('leaves a page at the former addresses: one leads on, one says why', () => {
    const moved = page('van-ban/2026-14-ct-ubnd');
    expect(moved).toContain(
      '<meta http-equiv="refresh" content="0; url=/minh-bach/van-ban/2026-15-ct-ubnd/">',
    );
    expect(moved).toMatch(/<link rel="canonical" href="[^"]+\/van-ban\/2026-15-ct-ubnd\/"/);
    expect(moved).toContain('<meta name="robots" content="noindex">');
    expect(page('doi-thoai/2026-nham')).toContain('Gỡ ngày 01/06/2026. Lý do: Đăng nhầm tỉnh');
    const sitemap = readFileSync(join(built.outDir, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('2026-15-ct-ubnd');
    expect(sitemap).not.toMatch(/2026-14-ct-ubnd|2026-nham/);
  });
});
