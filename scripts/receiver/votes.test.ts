import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openVotes } from './votes.ts';
import { TestReceiver } from './receiver.fixture.ts';
import { writeUsefulness } from './write-usefulness.ts';

const PATH = '/van-ban/2021-08-ct-tu/';
let at: TestReceiver;
beforeEach(async () => {
  at = new TestReceiver();
  await at.start();
});
afterEach(() => at.stop());

const vote = (useful: string, path = PATH) =>
  at.send(new URLSearchParams({ path, useful }).toString(), {}, 'co-ich');
const written = () => {
  const text = readFileSync(join(at.cmsServer.dir, 'content', 'usefulness.yml'), 'utf8');
  return parse(text) as unknown;
};

test('an answer leads back to the page, to the words of thanks', async () => {
  const { status, location, headers } = await vote('yes');
  expect([status, location]).toEqual([303, `${PATH}#cam-on`]);
  expect(headers.get('set-cookie')).toBeNull();
});

test('all that is kept is how many said what of which page on a day', async () => {
  await Promise.all([vote('yes'), vote('yes'), vote('no'), vote('yes')]);
  const file = join(at.storeDir, 'votes', '2026-11-23.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ [PATH]: { yes: 3, no: 1 } });
});

test.each([
  ['a page that is not there', 'yes', '/khong-co/'],
  ['a path that climbs', 'yes', '/../'],
  ['the CMS', 'yes', '/admin/'],
  ['a name of the prototype', 'yes', '__proto__'],
  ['another answer', 'maybe', PATH],
])('%s is not counted', async (_name, useful, path) => {
  expect((await vote(useful, path)).status).toBe(422);
  expect((await openVotes(at.storeDir).months()).size).toBe(0);
});

test('whole months are written for the statistics; the running one waits', async () => {
  const contentDir = join(at.cmsServer.dir, 'content');
  const file = join(contentDir, 'usefulness.yml');
  const write = () => writeUsefulness({ storeDir: at.storeDir, contentDir }, file, at.now);
  await vote('yes');
  at.now = new Date('2026-12-02T08:00:00+07:00');
  await vote('no');
  await write();
  const november = { month: '2026-11', pages: [{ path: PATH, yes: 1, no: 0 }] };
  expect(written()).toEqual({ months: [november] });
  at.now = new Date('2027-01-02T08:00:00+07:00');
  await write();
  expect(written()).toEqual({
    months: [november, { month: '2026-12', pages: [{ path: PATH, yes: 0, no: 1 }] }],
  });
});
