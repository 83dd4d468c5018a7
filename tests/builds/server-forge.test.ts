/**
 * From a merge on a Forgejo to the page: its webhook, and the rights of the account that the server
 * has there. With FORGEJO=/path/to/forgejo on that program, otherwise on the double.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FORM } from '#scripts/receiver/receiver.fixture.ts';
import { FORGEJO, startForge, type Forge } from '#tests/forge/forge.ts';
import { stopForges } from '#tests/forge/real-forge.ts';
import { besideOf, Content, DOCUMENT, PATIENCE, RunningServer, SECRET } from './running-server.ts';
import { MINUTES, tinySite } from './tiny-site.ts';

const { contentTree } = tinySite();
const person = (id: number, push: boolean) => {
  const login = `nguoi-${id}`;
  return { id, login, full_name: `Người ${id}`, email: `${login}@example.invalid`, push };
};
const [AN, BINH, READER] = [person(1, true), person(2, true), person(3, false)] as const;

describe('a Forgejo with this server', { timeout: 6 * MINUTES }, () => {
  const content = new Content(contentTree('of-forge'));
  let forge: Forge;
  let server: RunningServer;
  const start = async (token: string, name = 'server') => {
    const dir = besideOf(content, name);
    const { remote, name: repo, appId } = forge;
    const cms = { forgeUrl: FORGEJO ? new URL(remote).origin : '', repo, appId };
    server = new RunningServer({
      ...{ dir, remote, askSeconds: 3600, token, ...(FORGEJO && { cms }) },
    });
    await server.start();
  };

  beforeAll(async () => {
    forge = await startForge({
      ...{ workDir: content.dir, people: [AN, BINH, READER] },
      forgeUrl: 'http://localhost:4400/git',
      redirectUrl: 'http://localhost:4400/admin/',
    });
  }, MINUTES * 2);
  afterAll(async () => {
    await server.end('SIGKILL');
    await forge.close();
    await stopForges();
  });

  it('publishes what was merged there, because its webhook said so', async () => {
    await start(await forge.token(AN));
    await vi.waitFor(
      async () => expect((await server.health()).body.published).toBeDefined(),
      PATIENCE,
    );
    await forge.addWebhook(`http://127.0.0.1:${server.port}/tin-tu-kho/`, SECRET);
    const before = readFileSync(join(content.dir, DOCUMENT), 'utf8');
    const text = before.replace(/^title: .*$/m, 'title: Đã được nhập trên Forgejo');
    const branch = 'cms/directives/2026-15-ct-ubnd';
    const author = { name: AN.full_name, email: AN.email };
    await forge.push({ branch, path: DOCUMENT, text, author });
    const number = await forge.openRequest('Sửa trích yếu', branch, AN);
    await forge.merge(number, BINH);
    const from = performance.now();
    await server.shows('Đã được nhập trên Forgejo');
    console.log(`Công bố → trang: ${((performance.now() - from) / 1000).toFixed(1)} s`);
    expect(server.output).toMatch(/Webhook: ubnd\/cong-khai\d*, nhánh “main” có [0-9a-f]{40}/);
  });

  it.skipIf(!FORGEJO)('answers its editors how the site was published', async () => {
    const response = await fetch(`http://localhost:${server.port}/cms/dich-vu/publication`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${await forge.token(AN)}`,
      },
      body: '{"records":[]}',
    });
    expect(response.status).toBe(200);
    // Other pages may still follow the one that was waited for.
    const state = expect.stringMatching(/^(?:running|published)$/) as string;
    expect(await response.json()).toMatchObject({ site: { state } });
  });

  /** @returns the code of the receipt */
  const ask = async (): Promise<string> => {
    const response = await fetch(`http://localhost:${server.port}/gui-gop-y/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: 'http://localhost:4321' },
      body: new URLSearchParams({ ...FORM, about: '', agency: '' }),
    });
    return new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('ma') ?? '';
  };

  it('pushes a citizen’s question there with the rights of its account', async () => {
    const code = await ask();
    await server.says(new RegExp(`Đã đưa góp ý ${code}`));
    expect(await forge.repository.branch(`cms/feedback/${code}`)).toBeDefined();
    await server.end('SIGTERM');
  });

  it.skipIf(!FORGEJO)('keeps a question that its account may not push, and says why', async () => {
    await start(await forge.token(READER), 'reader');
    await vi.waitFor(
      async () => expect((await server.health()).body.published).toBeDefined(),
      PATIENCE,
    );
    // Known before a question waits.
    await server.says(/Nhận góp ý: git chưa đưa lên được \(ubnd\/cong-khai\d*: 403\)/);
    expect((await server.health()).status).toBe(503);
    const code = await ask();
    await server.says(
      new RegExp(`Góp ý ${code} còn giữ trên máy này.*git chưa đưa lên được .*forge-token`),
    );
    expect((await server.health()).body.waiting.count).toBe(1);
    await server.end('SIGTERM');
  });

  it.skipIf(!FORGEJO)('reports that its token is none, and publishes nothing', async () => {
    await start('khong-phai-ma', 'stranger');
    await server.says(/Kho git: Kho .* từ chối tài khoản .*forge-token/);
    expect((await server.health()).status).toBe(503);
    expect(server.page()).toBe('');
    await server.end('SIGTERM');
  });
});
