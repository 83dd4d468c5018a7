/** What happens to an own server, and that it goes on: `npm run server` as its operator meets it. */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FORM } from '#scripts/receiver/receiver.fixture.ts';
import { besideOf, Content, PATIENCE, RunningServer } from './running-server.ts';
import { MINUTES, tinySite } from './tiny-site.ts';

const { contentTree } = tinySite();
/** From SIGTERM to the end of the process. */
const END_MS = 8_000;
const times = (text: string, words: string): number => text.split(words).length - 1;

describe('npm run server', { timeout: 6 * MINUTES }, () => {
  const content = new Content(contentTree('of-server'));
  const dir = besideOf(content, 'server');
  const server = new RunningServer({ dir, remote: content.forge, askSeconds: 1 });
  beforeAll(() => server.start());
  afterAll(() => server.end('SIGKILL'));

  it('clones, publishes with compressed copies, and says which commit is public', async () => {
    content.title('Nội dung đầu tiên');
    await server.hasPublished(content.push());
    expect(server.page()).toContain('Nội dung đầu tiên');
    expect(existsSync(join(dir, 'site/index.html.br'))).toBe(true);
    const { status, body } = await server.health();
    expect([status, body.needsPerson, body.faults]).toEqual([200, false, []]);
    const page = await fetch(`http://localhost:${server.port}/tinh-trang/`);
    expect(await page.text()).toContain('<h1>Minh Bạch: chạy tốt</h1>');
  });

  it('is one: a second start says so and ends, or waits, and publishes nothing', async () => {
    const second = new RunningServer({ dir, remote: content.forge, askSeconds: 1 });
    await second.start(server.port);
    expect(await second.end()).toEqual([1, null]);
    expect(second.output).toMatch(/Cổng \d+ đang có chương trình khác dùng/);
    await second.start();
    await second.says(/Đang chờ nó dừng/);
    content.title('Của tiến trình thứ nhất');
    await server.hasPublished(content.push());
    expect(second.output).not.toContain('Đã công bố');
    expect(await second.end('SIGTERM')).toEqual([0, null]);
  });

  it('takes a citizen’s question, which reaches the forge as a draft', async () => {
    const response = await fetch(`http://localhost:${server.port}/gui-gop-y/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: 'http://localhost:4321' },
      body: new URLSearchParams({ ...FORM, about: '', agency: '' }),
    });
    expect(response.status).toBe(303);
    const code = new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('ma');
    await vi.waitFor(
      () => expect(content.branches()).toContain(`cms/feedback/${code ?? ''}`),
      PATIENCE,
    );
    expect((await server.health()).body.waiting.count).toBe(0);
  });

  it('follows a force push', async () => {
    content.title('Đã đẩy đè');
    await server.hasPublished(content.forcePush());
    expect(server.page()).toContain('Đã đẩy đè');
  });

  it('keeps the last good site at a broken commit, names file and fault, and goes on', async () => {
    const good = server.page();
    content.title('Không ai thấy');
    content.edit('directives/2026-15-ct-ubnd.md', (text) =>
      text.replace(/^issuer: .*$/m, 'issuer: khong-co'),
    );
    content.push();
    await server.says(
      /Công bố: [^]*2026-15-ct-ubnd\.md[^]*Không có cơ quan nào mang mã “khong-co”/,
    );
    const { status, body } = await server.health();
    expect([status, body.faults[0]?.subject]).toEqual([503, 'Công bố']);
    expect(server.page()).toBe(good);
    content.title('Đã sửa lỗi');
    content.edit('directives/2026-15-ct-ubnd.md', (text) =>
      text.replace(/^issuer: .*$/m, 'issuer: ubnd'),
    );
    await server.hasPublished(content.push());
    expect((await server.health()).status).toBe(200);
    expect(server.output).toContain('Công bố: đã hết lỗi');
  });

  it('says once that the forge is down, asks on, and publishes when it is back', async () => {
    renameSync(content.forge, `${content.forge}.away`);
    await server.says(/Kho git: /);
    // It is asked again several times.
    await new Promise((done) => setTimeout(done, 4_000));
    expect(times(server.output, 'Kho git: ')).toBe(1);
    renameSync(`${content.forge}.away`, content.forge);
    content.title('Sau khi kho chạy lại');
    await server.hasPublished(content.push());
    expect(server.output).toContain('Kho git: đã hết lỗi');
  });

  it('goes on after kill −9 in the middle of a publication', async () => {
    // In the head of every page.
    content.edit('site.yml', (text) => text.replace(/^name: .*$/m, 'name: Tỉnh đổi tên'));
    content.title('Sau khi bị giết');
    const commit = content.push();
    await vi.waitFor(() => expect(existsSync(join(dir, 'site.publish'))).toBe(true), {
      ...PATIENCE,
      interval: 5,
    });
    expect(await server.end('SIGKILL')).toEqual([null, 'SIGKILL']);
    await server.start();
    await server.hasPublished(commit);
    expect(server.page()).toContain('Sau khi bị giết');
    expect(existsSync(join(dir, 'site.publish'))).toBe(false);
  });

  it('ends within seconds at SIGTERM, and starts again from where it was', async () => {
    const from = performance.now();
    expect(await server.end('SIGTERM')).toEqual([0, null]);
    expect(performance.now() - from).toBeLessThan(END_MS);
    await server.start();
    content.title('Sau khi chạy lại');
    await server.hasPublished(content.push());
    expect(server.output).not.toMatch(/viết \d{3,} tệp/);
    expect(await server.end('SIGTERM')).toEqual([0, null]);
  });
});

/** A small disk of its own, which the process alone sees. */
const SMALL_DISK = ['unshare', '--map-root-user', '--mount', 'sh', '-c'];
const canMount =
  spawnSync('unshare', ['--map-root-user', '--mount', 'true'], { stdio: 'ignore' }).status === 0;

it.skipIf(!canMount)(
  'a full disk keeps the last good site and is named; with space again it goes on',
  async () => {
    const content = new Content(contentTree('of-full-disk'));
    const dir = besideOf(content, 'small');
    const mount = `mount -t tmpfs -o size=80m minh-bach ${dir} && mkdir ${dir}/secrets && exec "$0" "$@"`;
    const within = [...SMALL_DISK, mount];
    const server = new RunningServer({ dir, remote: content.forge, askSeconds: 1, within });
    await server.start();
    const seen = `/proc/${server.pid}/root${dir}`;
    await vi.waitFor(() => server.health(), PATIENCE);
    content.title('Trước khi đầy');
    await server.hasPublished(content.push());
    const filler = join(seen, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M'], { stdio: 'ignore' });
    content.title('Lúc đĩa đầy');
    // In the head of every page.
    content.edit('site.yml', (text) => text.replace(/^name: .*$/m, 'name: Tỉnh đổi tên'));
    content.push();
    await server.says(/(?:Kho git|Công bố): [^\n]*(?:[Đđ]ĩa đầy|ENOSPC)/);
    expect(server.page(seen)).toContain('Trước khi đầy');
    expect((await server.health()).status).toBe(503);
    rmSync(filler);
    content.title('Khi đĩa có chỗ');
    const commit = content.push();
    await server.hasPublished(commit);
    expect(server.page(seen)).toContain('Khi đĩa có chỗ');
    await server.end('SIGKILL');
  },
  6 * MINUTES,
);
