/** A site without records: its menus return with the first record of a section, on all pages. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { RECEPTION } from '#features/reception/labels.ts';
import { STORY } from '#features/story/labels.ts';
import { MINUTES, tinySite } from './tiny-site.ts';

const { open } = tinySite();

const SCHEDULE = `---
title: Lịch tiếp công dân của Chủ tịch UBND tỉnh
agency: ubnd
host: { post: Chủ tịch UBND tỉnh }
kind: periodic
rule: { repeat: dates, dates: [2026-12-01, 2026-12-08] }
shift: none
times: [{ from: 08:00 }]
place: { name: Trụ sở Tiếp công dân }
form: in-person
validFrom: 2026-01-01
publishedOn: 2026-11-20
source: { title: Thông báo số 1/TB-UBND }
---

Lịch.
`;

test(
  'a section is in the menus, the sitemap and the lists of feeds while it has records',
  async () => {
    const content = join(temporaryFolder('first-record'), 'content');
    cpSync('tests/fixtures/no-records', content, { recursive: true });
    const site = await open(content, 'first-record');
    const read = (path: string) => readFileSync(join(site.outDir, path), 'utf8');
    const menuOf = (path: string) =>
      [
        ...(/<nav class="site-nav"[^]*?<\/nav>/.exec(read(path))?.[0] ?? '').matchAll(
          /href="([^"]+)"/g,
        ),
      ].map(([, address]) => address);
    const PAGES = ['index.html', 'thong-ke/index.html', 'co-quan/xa-thi-du/index.html', '404.html'];
    const isHidden = (path: string) =>
      read(path).includes('<meta name="robots" content="noindex">');

    await site.publish();
    for (const page of PAGES) expect(menuOf(page), page).toEqual(['/co-quan/']);
    expect(read('sitemap-0.xml')).not.toMatch(
      /lich-tiep-cong-dan|dan-van-kheo|thong-ke|nhat-ky|tu-lieu/,
    );
    expect(read('dan-van-kheo/index.html')).toContain(STORY.empty);
    expect(isHidden('lich-tiep-cong-dan/index.html')).toBe(true);
    expect(isHidden('co-quan/index.html')).toBe(false);
    expect(read('du-lieu/index.html')).not.toContain('/van-ban.xml');
    expect(read('index.html')).toContain('Trang này sẽ đăng');

    mkdirSync(join(content, 'receptions'));
    writeFileSync(join(content, 'receptions/chu-tich.md'), SCHEDULE);
    await site.publish();
    for (const page of PAGES)
      expect(menuOf(page), page).toEqual(['/lich-tiep-cong-dan/', '/co-quan/']);
    expect(read('sitemap-0.xml')).toContain('/lich-tiep-cong-dan/');
    expect(read('lich-tiep-cong-dan/index.html')).not.toContain(RECEPTION.empty);
    expect(isHidden('lich-tiep-cong-dan/index.html')).toBe(false);
    expect(read('index.html')).toContain('Thứ Ba, 01/12/2026');
    expect(read('index.html')).not.toContain('Trang này sẽ đăng');

    rmSync(join(content, 'receptions/chu-tich.md'));
    await site.publish();
    for (const page of PAGES) expect(menuOf(page), page).toEqual(['/co-quan/']);
  },
  4 * MINUTES,
);
