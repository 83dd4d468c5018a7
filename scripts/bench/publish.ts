/**
 * `npm run bench -- publish 5000 [--json]`: what publishing costs with so many more documents than
 * the test site has. The bundles of the pages and of the CMS, which contain no content, are made
 * before; "from nothing" is without any cache of content.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SETTINGS } from '#lib/node/settings.ts';
import { generateContent } from './generate-content.ts';
import { measureEdits, type LiveEdit } from './live-edits.ts';
import { runBuild } from './one-build.ts';
import { measurePeers } from './peers.ts';

const WORKERS = { PUBLISH_WORKERS: '2' };

/** The content in a repository of its own, as `npm start` wants it. */
function commitAll(dir: string): void {
  const identity = ['-c', 'user.name=Đo', '-c', 'user.email=do@example.invalid'];
  const git = (...args: string[]) => execFileSync('git', [...identity, ...args], { cwd: dir });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'Bắt đầu');
}

const round = (value: number): number => Math.round(value * 100) / 100;

const editRow = ({ page, all, files }: LiveEdit) => ({
  'trang (giây)': round(page),
  'mọi tệp (giây)': round(all),
  'số tệp': files,
});

/**
 * Measures and prints.
 * @param count generated directives in addition to those of the test site
 * @param isJson prints one line of JSON on standard output, and all else on standard error
 * @throws Error when a build or a peer fails
 */
export async function benchPublish(count: number, isJson: boolean): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'minh-bach-bench-'));
  const say = (message: string) => console.error(message);
  const contentDir = join(work, 'content');
  const outDir = join(work, 'dist');
  const settings = (name: string) => ({
    // The same bundle of the pages for all, also for npm start at another port.
    SITE_URL: SETTINGS.siteUrl,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: join(work, name, 'astro'),
    BUILD_NOW: SETTINGS.now.toISOString(),
  });
  const fromNothing = (name: string, env: Readonly<Record<string, string>>) => {
    rmSync(outDir, { recursive: true, force: true });
    return runBuild({ ...settings(name), ...env });
  };
  try {
    say('Đóng gói mã của trang và của phòng biên tập (không tính giờ)…');
    generateContent(0, contentDir);
    await fromNothing('first', WORKERS);
    const ids = generateContent(count, contentDir);
    commitAll(contentDir);
    const directives = readdirSync(join(contentDir, 'directives')).filter((name) =>
      name.endsWith('.md'),
    );
    say(`${directives.length} văn bản. Dựng từ đầu, một luồng…`);
    const one = await fromNothing('one', { PUBLISH_WORKERS: '1' });
    say('Dựng từ đầu, hai luồng…');
    const two = await fromNothing('two', WORKERS);
    say('Dựng lại sau khi sửa một văn bản…');
    const edited = ids[Math.floor(ids.length / 2)] ?? directives[0]?.slice(0, -3) ?? '';
    appendFileSync(join(contentDir, `directives/${edited}.md`), '\nThêm một câu.\n');
    const again = await runBuild({ ...settings('two'), ...WORKERS });
    say('Sửa khi npm start đang chạy…');
    const live = await measureEdits({
      contentDir,
      outDir,
      ids: ids.length > 0 ? ids : directives.map((name) => name.slice(0, -3)),
      env: { ...settings('two'), ...WORKERS },
    });
    say('Hugo và Pagefind…');
    const peers = await measurePeers(contentDir, join(work, 'hugo'));
    const numbers = {
      documents: directives.length,
      cold_s: round(one.seconds),
      cold_two_workers_s: round(two.seconds),
      again_s: round(again.seconds),
      edit_live_s: round(live.body.page),
      rss_mb: two.megabytes ?? null,
      check_s: two.check,
      index_s: two.index,
    };
    const table = {
      ...numbers,
      index_live_s: round(live.body.index),
      ...(typeof peers === 'object' && {
        hugo_s: round(peers.hugo),
        pagefind_s: round(peers.pagefind),
      }),
    };
    if (typeof peers === 'string') say(peers);
    if (isJson) {
      if (typeof peers === 'object')
        say(`Hugo: ${round(peers.hugo)} s; Pagefind: ${round(peers.pagefind)} s.`);
      console.log(JSON.stringify(numbers));
      return;
    }
    console.table(table);
    console.table({
      'Sửa một câu': editRow(live.body),
      'Sửa tiêu đề nhiều trang nêu': editRow(live.title),
      'Đổi tên một cơ quan': editRow(live.agency),
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
