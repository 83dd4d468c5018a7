import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';
import { ContentReader } from './content-reader.ts';
import { KEYS, type Input } from './inputs.ts';
import { LazyInput } from './lazy-input.ts';

const NOW = new Date('2026-11-23T08:00:00+07:00');
const LATER = new Date('2026-12-01T07:00:00+07:00');
const DOCUMENT = 'directives/2026-15-ct-ubnd.md';
const WAITING = 'directives/2026-16-ct-ubnd.md';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'minh-bach-reader-'));
  cpSync('tests/fixtures/valid', dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const textOf = (path: string) => readFileSync(join(dir, path), 'utf8');
function write(path: string, text: string): string {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
  return path;
}
/** A document that is published on 1 December at seven, with a file of its own. */
const writeWaiting = () =>
  write(
    WAITING,
    `${textOf(DOCUMENT).replace('sample: true', 'sample: true\npublishAt: 2026-12-01T07:00')}\n[Tệp](/tep/van-ban/kin.pdf)\n`,
  );

/** Values by key, with lazy ones read. */
const valuesOf = (inputs: readonly Input[]): ReadonlyMap<string, unknown> =>
  new Map(
    inputs.map(([key, value]) => [key, value instanceof LazyInput ? value.read() : value] as const),
  );

describe('the whole folder', () => {
  it('gives records with their texts, single files and the moment', () => {
    write('directives/README.md', 'Hướng dẫn');
    write('directives/.draft.md', 'Nháp');
    write('directives/old/2020-1.md', 'Cũ');
    const values = valuesOf(new ContentReader(dir).read(NOW));
    expect(values.get(KEYS.now)).toBe(NOW.toISOString());
    expect(values.get(KEYS.ids('directives'))).toEqual(['2026-15-ct-ubnd']);
    expect(values.get(KEYS.ids('stories'))).toEqual([]);
    expect(values.get(KEYS.record('agencies', 'ubnd'))).toMatchObject({ id: 'ubnd' });
    expect(values.get(KEYS.source('directives', '2026-15-ct-ubnd'))).toBe(textOf(DOCUMENT));
    expect(values.get(KEYS.file('site'))).toMatchObject({ publisher: 'ubnd' });
    expect(values.get(KEYS.uploads)).toEqual([]);
  });

  it('may be missing', () => {
    const values = valuesOf(new ContentReader(join(dir, 'none')).read(NOW));
    expect(values.get(KEYS.ids('directives'))).toEqual([]);
  });
});

describe('what has changed', () => {
  it('gives only that, and what was removed as undefined', () => {
    const reader = new ContentReader(dir);
    reader.read(NOW);
    write(DOCUMENT, textOf(DOCUMENT).replace('Về việc thử', 'Về việc khác'));
    const changed = valuesOf(reader.read(NOW, [DOCUMENT], false));
    expect(changed.get(KEYS.record('directives', '2026-15-ct-ubnd'))).toMatchObject({
      data: { title: expect.stringContaining('Về việc khác') as string },
    });
    expect([...changed.keys()]).not.toContain(KEYS.record('agencies', 'ubnd'));
    rmSync(join(dir, DOCUMENT));
    const removed = valuesOf(reader.read(NOW, [DOCUMENT], false));
    expect(removed.get(KEYS.ids('directives'))).toEqual([]);
    expect(removed.get(KEYS.record('directives', '2026-15-ct-ubnd'))).toBeUndefined();
    expect(removed.get(KEYS.source('directives', '2026-15-ct-ubnd'))).toBeUndefined();
  });

  it('knows an upload by its name, and its new bytes by their digest', () => {
    const reader = new ContentReader(dir);
    reader.read(NOW);
    const path = write('uploads/anh/cau.jpg', 'bytes');
    const read = () => reader.read(NOW, [path], false);
    const added = read();
    expect(valuesOf(added).get(KEYS.uploads)).toEqual(['anh/cau.jpg']);
    expect(String(valuesOf(added).get(KEYS.upload('anh/cau.jpg')))).toBe('bytes');
    const digest = (inputs: readonly Input[]) =>
      inputs.find(([key]) => key === KEYS.upload('anh/cau.jpg'))?.[2];
    expect(digest(read())).toBe(digest(added));
    write(path, 'other bytes');
    expect(digest(read())).not.toBe(digest(added));
    rmSync(join(dir, path));
    const removed = valuesOf(read());
    expect(removed.get(KEYS.uploads)).toEqual([]);
    expect(removed.get(KEYS.upload('anh/cau.jpg'))).toBeUndefined();
  });

  it('reads the history again only after commits', () => {
    const repository = new TestRepository(dir, 'receptions');
    repository.commit(new Date('2026-05-01T00:00:00Z'));
    const reader = new ContentReader(dir);
    expect(valuesOf(reader.read(NOW)).get(KEYS.versions('directives'))).toHaveProperty('size', 1);
    expect([...valuesOf(reader.read(NOW, [], false)).keys()]).not.toContain(
      KEYS.versions('directives'),
    );
    write(DOCUMENT, `${textOf(DOCUMENT)}\nThêm.\n`);
    repository.commit(new Date('2026-06-01T00:00:00Z'));
    const versions = valuesOf(reader.read(NOW, [DOCUMENT], true)).get(KEYS.versions('directives'));
    expect((versions as ReadonlyMap<string, unknown[]>).get('2026-15-ct-ubnd.md')).toHaveLength(2);
  });
});

describe('a record whose time has not come', () => {
  it('is not there, nor is its text; its files are named', () => {
    writeWaiting();
    const reader = new ContentReader(dir);
    const inputs = reader.read(NOW);
    const values = valuesOf(inputs);
    expect(values.get(KEYS.ids('directives'))).toEqual(['2026-15-ct-ubnd']);
    expect(values.get(KEYS.record('directives', '2026-16-ct-ubnd'))).toBeUndefined();
    expect(values.get(KEYS.source('directives', '2026-16-ct-ubnd'))).toBeUndefined();
    expect(values.get(KEYS.embargoedUploads)).toEqual(['van-ban/kin.pdf']);
    expect(reader.nextPublication(NOW)).toEqual(LATER);
  });

  it('appears at that moment though no file has changed', () => {
    writeWaiting();
    const reader = new ContentReader(dir);
    reader.read(NOW);
    const before = valuesOf(reader.read(new Date(LATER.getTime() - 1), [], false));
    expect(before.get(KEYS.ids('directives'))).toHaveLength(1);
    const after = valuesOf(reader.read(LATER, [], false));
    expect(after.get(KEYS.ids('directives'))).toEqual(['2026-15-ct-ubnd', '2026-16-ct-ubnd']);
    expect(after.get(KEYS.source('directives', '2026-16-ct-ubnd'))).toBe(textOf(WAITING));
    expect(after.get(KEYS.embargoedUploads)).toEqual([]);
    expect(reader.nextPublication(LATER)).toBeUndefined();
  });

  it('goes again when its time is put off', () => {
    writeWaiting();
    const reader = new ContentReader(dir);
    reader.read(LATER);
    write(WAITING, textOf(WAITING).replace('2026-12-01T07:00', '2026-12-03T07:00'));
    const values = valuesOf(reader.read(LATER, [WAITING], false));
    expect(values.get(KEYS.ids('directives'))).toEqual(['2026-15-ct-ubnd']);
    expect(values.get(KEYS.embargoedUploads)).toEqual(['van-ban/kin.pdf']);
    expect(reader.nextPublication(LATER)).toEqual(new Date('2026-12-03T07:00:00+07:00'));
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['no front matter', 'Lời văn.', `${WAITING}:1: `],
    ['a slip in the YAML', '---\ntitle: Về\nsummary: Về: việc\n---\n', `${WAITING}:3: `],
    ['a field that is missing', '---\ntitle: Về\n---\n', `${WAITING}: `],
  ])('%s: is named, and nothing is changed', (_, text, place) => {
    const reader = new ContentReader(dir);
    reader.read(NOW);
    write(WAITING, text);
    const another = write('directives/2026-17-ct-ubnd.md', textOf(DOCUMENT));
    expect(() => reader.read(NOW, [another, WAITING])).toThrow(place);
    const values = valuesOf(reader.read(NOW, [], false));
    expect(values.get(KEYS.ids('directives'))).toEqual(['2026-15-ct-ubnd']);
    rmSync(join(dir, WAITING));
    const mended = valuesOf(reader.read(NOW, [another, WAITING], false));
    expect(mended.get(KEYS.ids('directives'))).toEqual(['2026-15-ct-ubnd', '2026-17-ct-ubnd']);
  });

  it('so is a single file', () => {
    write('site.yml', 'name: [');
    expect(() => new ContentReader(dir).read(NOW)).toThrow(/site\.yml:\d+: /);
  });
});
