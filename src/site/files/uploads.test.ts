/** Which files of `content/uploads/` become public, and with which bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { ContentReader } from '#db/content-reader.ts';
import { createStore, readingWith } from '#db/db.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { publicUploads, uploadBytes } from './uploads.ts';

const DIRECTIVE = 'directives/2021-12-ct-tu.md';
const STORY = 'stories/2016-bong-den-an-ninh.md';

const work = temporaryFolder('uploads');

let trees = 0;
/** Reads a tree of those files at that instant. @returns the public ones and a reader of their bytes */
function published(files: Record<string, string | Buffer>, now = '2026-11-23T08:00:00+07:00') {
  const root = join(work, String((trees += 1)));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const store = createStore();
  store.set(new ContentReader(root).read(new Date(now)));
  const read = <T>(work: () => T) => store.track((reader) => readingWith(reader, work)).result;
  return {
    names: () => read(publicUploads),
    bytes: (name: string) => read(() => uploadBytes(name)),
  };
}

const frozen = (path: string) =>
  readFileSync(join(TEST_CONTENT, path), 'utf8').replaceAll('/tep/', '/khac/');
/** A real record that names the file in its text, with more front matter. */
const record = (file: string, more = '', of = DIRECTIVE) =>
  `${frozen(of).replace('---\n', `---\n${more}`)}\n\nXem /tep/${file}.\n`;
const LATER = "publishAt: '2026-12-01T07:00'\n";
const WITHDRAWN = "changes:\n  - on: '2026-11-01'\n    kind: withdrawal\n    note: Nhầm\n";

describe('a file is public when', () => {
  const pdf = { 'uploads/a.pdf': '%PDF-1.7' };
  test.each([
    ['no record names it', {}, true],
    ['a record shows it', { 'directives/a.md': record('a.pdf') }, true],
    ['its record waits for its hour', { 'directives/a.md': record('a.pdf', LATER) }, false],
    ['its record was withdrawn', { 'directives/a.md': record('a.pdf', WITHDRAWN) }, false],
    [
      'another record shows it too',
      { 'directives/a.md': record('a.pdf', LATER), 'stories/b.md': record('a.pdf', '', STORY) },
      true,
    ],
    [
      'another record shows another file',
      { 'directives/a.md': record('a.pdf', LATER), 'stories/b.md': record('a.pdf.png', '', STORY) },
      false,
    ],
  ])('%s: %j → %s', async (_when, records, isPublic) => {
    expect(await published({ ...pdf, ...records }).names()).toEqual(isPublic ? ['a.pdf'] : []);
  });

  test('the hour of its record has come', async () => {
    const files = { ...pdf, 'directives/a.md': record('a.pdf', LATER) };
    expect(await published(files, '2026-12-01T06:59:00+07:00').names()).toEqual([]);
    expect(await published(files, '2026-12-01T07:00:00+07:00').names()).toEqual(['a.pdf']);
  });
});

describe('the bytes', () => {
  const canvas = () =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: '#c00' } });
  test('of a picture with traces are those of a clean one, upright', async () => {
    const traces = { IFD0: { Copyright: 'AI-CHUP' }, IFD3: { GPSLatitudeRef: 'N' } };
    const taken = await canvas()
      .jpeg()
      .withExif(traces)
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const clean = await published({ 'uploads/a.jpg': taken }).bytes('a.jpg');
    const shown = await sharp(clean).metadata();
    expect([shown.width, shown.height, shown.exif]).toEqual([20, 40, undefined]);
    expect(clean.includes('AI-CHUP')).toBe(false);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('of a clean %s stay', async (format) => {
    const clean = await canvas().toFormat(format).toBuffer();
    const { bytes } = published({ [`uploads/a.${format}`]: clean });
    expect((await bytes(`a.${format}`)).equals(clean)).toBe(true);
  });

  test('of a document stay, since its signature covers them', async () => {
    const pdf = Buffer.from('%PDF-1.7 \x00\xff');
    const { bytes } = published({ 'uploads/a.pdf': pdf });
    const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(sha(await bytes('a.pdf'))).toBe(sha(pdf));
  });

  test('of what is no picture stop the publication, by name', async () => {
    await expect(published({ 'uploads/a.png': 'x' }).bytes('a.png')).rejects.toThrow(
      'a.png: không mở được',
    );
  });
});
