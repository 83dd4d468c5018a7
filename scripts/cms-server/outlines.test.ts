import { globSync, readFileSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { outlineOf, type Outlines } from './outlines.ts';
import { record, TestCmsServer } from './cms-server.fixture.ts';

const FOLDER = 'content/directives';

describe('one record', () => {
  test.each([
    [
      'a.md',
      '---\ntitle: Một\nissuedOn: 2021-08-09\n---\nDài\n',
      { title: 'Một', issuedOn: '2021-08-09' },
    ],
    ['a.yml', 'order: 08\nopen: 07:30\n', { order: 8, open: '07:30' }],
  ])('%s: its front matter', (path, text, data) => {
    expect(outlineOf(path, text)).toEqual({ path, data });
  });

  test.each([
    ['no front matter', 'a.md', 'Bài\n'],
    ['code', 'a.md', '---js\n({})\n---\n'],
    ['a fault', 'a.md', '---\na: "\n---\n'],
    ['no keys', 'a.yml', '- a\n'],
    ['nothing', 'a.yml', ''],
    ['names that multiply', 'a.yml', 'a: &a [x]\nb: [*a, *a]\n'],
  ])('%s: the whole text, for the browser to say what is wrong', (_name, path, raw) => {
    expect(outlineOf(path, raw)).toEqual({ path, raw });
  });

  it('says of all our content what the careful reader says', () => {
    const files = globSync(`${TEST_CONTENT}/*/*.{md,yml}`);
    expect(files.length).toBeGreaterThan(100);
    for (const path of files) {
      const text = readFileSync(path, 'utf8');
      const yaml = path.endsWith('.md') ? splitFrontMatter(text).yaml : text;
      expect(outlineOf(path, text)).toEqual({ path, data: parseYaml(yaml).data });
    }
  });
});

describe('the list of a folder', () => {
  let cms: TestCmsServer;
  beforeEach(async () => {
    cms = new TestCmsServer();
    await cms.start();
  });
  afterEach(() => cms.stop());

  const ask = async (known?: string): Promise<Outlines> => {
    const answer = await cms.ask('outlines', { folder: FOLDER, extension: 'md', known });
    expect(answer.status).toBe(200);
    return answer.body as Outlines;
  };
  const outline = (slug: string, title: string) => ({
    path: `${FOLDER}/${slug}.md`,
    data: { title },
  });

  it('is whole the first time, without texts', async () => {
    expect(await ask()).toMatchObject({
      whole: true,
      entries: [outline('2020-01-ct-tu', 'Cũ')],
      removed: [],
    });
  });

  it('afterwards tells what was added, changed and removed', async () => {
    cms.write(`${FOLDER}/2020-02-ct-tu.md`, record('Hai'));
    cms.write(`${FOLDER}/2020-03-ct-tu.md`, record('Ba'));
    cms.commit('Thêm');
    const { version } = await ask();
    expect(await ask(version)).toEqual({ version, whole: false, entries: [], removed: [] });

    cms.write(`${FOLDER}/2020-02-ct-tu.md`, record('Hai, sửa'));
    cms.git('rm', '--quiet', `${FOLDER}/2020-03-ct-tu.md`);
    cms.write(`${FOLDER}/2020-04-ct-tu.md`, record('Bốn'));
    cms.commit('Sửa');
    const next = await ask(version);
    expect(next).toMatchObject({ whole: false, removed: [`${FOLDER}/2020-03-ct-tu.md`] });
    expect(next.entries).toEqual([
      outline('2020-02-ct-tu', 'Hai, sửa'),
      outline('2020-04-ct-tu', 'Bốn'),
    ]);
  });

  it('is whole again for a version that this repository never had', async () => {
    expect(await ask('0'.repeat(40))).toMatchObject({ whole: true });
  });

  it('holds what is published, not drafts', async () => {
    await cms.saveDraft('2020-01-ct-tu', record('Nháp'));
    expect((await ask()).entries).toEqual([outline('2020-01-ct-tu', 'Cũ')]);
  });

  it.each(['main', '--help', '../x'])('refuses the version %j', async (known) => {
    const answer = await cms.ask('outlines', { folder: FOLDER, extension: 'md', known });
    expect(answer.status).toBe(422);
  });

  it('follows no symbolic link', async () => {
    symlinkSync('/etc/hostname', `${cms.dir}/${FOLDER}/2020-9-a.md`);
    cms.commit('Liên kết');
    expect((await ask()).entries).toEqual([outline('2020-01-ct-tu', 'Cũ')]);
  });
});
