/** Which files of `content/uploads/` become public, and with which bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { publishUploads } from './publish-uploads.ts';

const work = mkdtempSync(join(tmpdir(), 'minh-bach-uploads-'));
afterAll(() => {
  rmSync(work, { recursive: true });
});

let trees = 0;
/** Publishes a tree of those files at that instant. @returns a reader of the public files */
async function publish(files: Record<string, string | Buffer>, now = '2026-11-23T08:00:00+07:00') {
  const root = join(work, String((trees += 1)));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'content', name)), { recursive: true });
    writeFileSync(join(root, 'content', name), content);
  }
  const options = { contentDir: join(root, 'content'), outDir: join(root, 'dist') };
  const count = await publishUploads({ ...options, cacheDir: join(work, 'c'), now: new Date(now) });
  const folder = join(root, 'dist/tep');
  const names = count === 0 ? [] : readdirSync(folder).sort();
  return { count, names, read: (name: string) => readFileSync(join(folder, name)) };
}

const record = (file: string, more = '') =>
  `---\ntitle: a\nattachments:\n  - file: /tep/${file}\n${more}---\n\nXem /tep/${file}.\n`;
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
      { 'directives/a.md': record('a.pdf', LATER), 'stories/b.md': record('a.pdf') },
      true,
    ],
    [
      'another record shows another file',
      { 'directives/a.md': record('a.pdf', LATER), 'stories/b.md': record('a.pdf.png') },
      false,
    ],
    ['a record of data waits', { 'duties/a.yml': `${LATER}file: /tep/a.pdf\n` }, false],
  ])('%s: %j → %s', async (_when, records, isPublic) => {
    expect((await publish({ ...pdf, ...records })).count).toBe(isPublic ? 1 : 0);
  });

  test('the hour of its record has come', async () => {
    const files = { ...pdf, 'directives/a.md': record('a.pdf', LATER) };
    expect((await publish(files, '2026-12-01T06:59:00+07:00')).names).toEqual([]);
    expect((await publish(files, '2026-12-01T07:00:00+07:00')).names).toEqual(['a.pdf']);
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
    const { read } = await publish({ 'uploads/a.jpg': taken });
    const shown = await sharp(read('a.jpg')).metadata();
    expect([shown.width, shown.height, shown.exif]).toEqual([20, 40, undefined]);
    expect(read('a.jpg').includes('AI-CHUP')).toBe(false);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('of a clean %s stay', async (format) => {
    const clean = await canvas().toFormat(format).toBuffer();
    const { read } = await publish({ [`uploads/a.${format}`]: clean });
    expect(read(`a.${format}`).equals(clean)).toBe(true);
  });

  test('of a document stay, since its signature covers them', async () => {
    const pdf = Buffer.from('%PDF-1.7 \x00\xff');
    const { read } = await publish({ 'uploads/a.pdf': pdf });
    const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(sha(read('a.pdf'))).toBe(sha(pdf));
  });

  test('of what is no picture stop the build, by name', async () => {
    await expect(publish({ 'uploads/a.png': 'x' })).rejects.toThrow('a.png: không mở được');
  });
});
