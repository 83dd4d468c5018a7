/** The CMS says "on the site" only of what is there. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localCallers } from './callers.ts';
import { ServedContent } from './editor-service.fixture.ts';

const FILE = 'directives/2026-15-ct-ubnd.md';
const record = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nChữ\n`;
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const LIVE = { state: 'live', address: '/van-ban/2026-15-ct-ubnd/' };
const FAULT = { file: FILE, fault: 'Thiếu số', cure: 'Ghi số' };
const OTHER = { ...FAULT, file: 'site.yml' };

let site: ServedContent;
beforeEach(async () => {
  site = new ServedContent();
  site.write(FILE, record('Cũ'));
  site.publish();
  await site.start(localCallers);
});
afterEach(() => site.stop());

/** What became of the record that was published with that text. */
async function became(text: string, file = FILE): Promise<unknown> {
  const { body } = await site.ask('publication', { records: [{ file, digest: digestOf(text) }] });
  return (body as { records: unknown[] }).records[0];
}

it('says how the last publication of the site went, and nothing of a record unless asked', async () => {
  const answer = async () => (await site.ask('publication', { records: [] })).body;
  expect(await answer()).toEqual({ site: site.state, records: [] });
  site.state = { state: 'running' };
  expect(await answer()).toEqual({ site: { state: 'running' }, records: [] });
});

describe('a published record', () => {
  it('is on its way before it is fetched, while it is published, and until that has succeeded', async () => {
    const text = record('Mới');
    expect(await became(text)).toEqual({ state: 'publishing' });
    site.write(FILE, text);
    // The last publication was of another text, whatever came of it.
    for (const state of [site.state, { state: 'running' } as const]) {
      site.state = state;
      expect(await became(text)).toEqual({ state: 'publishing' });
    }
    site.publish();
    expect(await became(text)).toEqual(LIVE);
    expect(await became(record('Cũ'))).toEqual({ state: 'publishing' });
  });

  it('stays on the site while another is published, or could not be', async () => {
    site.write('site.yml', 'name: x\n');
    site.publish({ state: 'failed', faults: [OTHER], message: '' });
    expect(await became(record('Cũ'))).toEqual(LIVE);
  });

  it('failed with its own faults first; what was published after the failure has not', async () => {
    const text = record('Hỏng');
    site.write(FILE, text);
    site.publish({ state: 'failed', faults: [OTHER, FAULT], message: '' });
    expect(await became(text)).toEqual({ state: 'failed', faults: [FAULT, OTHER], message: '' });
    const later = record('Đã sửa cho đúng');
    site.write(FILE, later);
    expect(await became(later)).toEqual({ state: 'publishing' });
  });

  it('waits for its time, and has the page of its agency or none', async () => {
    const waiting = record('Chờ', "publishAt: '2026-12-01T07:00'\n");
    site.write(FILE, waiting);
    const schedule = record('Lịch', 'agency: ubnd\n');
    site.write('receptions/chu-tich.md', schedule);
    site.write('duties/x.yml', 'title: x\n');
    site.publish();
    expect(await became(waiting)).toEqual({ state: 'scheduled', at: '2026-12-01T00:00:00.000Z' });
    site.now = new Date('2026-12-01T07:00:01+07:00');
    expect(await became(waiting)).toEqual(LIVE);
    const address = '/lich-tiep-cong-dan/ubnd/';
    expect(await became(schedule, 'receptions/chu-tich.md')).toEqual({ state: 'live', address });
    expect(await became('title: x\n', 'duties/x.yml')).toEqual({ state: 'live' });
  });
});

it.each(['../x.md', 'directives/../site.yml', '.git/config', 'other/x.md', 'a/b/c.md', ''])(
  'no record is asked for by the path %j',
  async (file) => {
    const answer = await site.ask('publication', { records: [{ file, digest: 'x' }] });
    expect(answer.status).toBe(422);
  },
);
