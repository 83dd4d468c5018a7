/** Photos from the CMS in a built site. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { TRACES, tracedPhoto } from '#lib/node/traced-photo.fixture.ts';
import { MINUTES, files, tinySite } from './tiny-site.ts';

const { contentTree, open } = tinySite();

/** Every picture that a page or feed of the site references, and where. */
const namedPictures = (outDir: string) =>
  files(outDir)
    .filter((file) => /\.(?:html|xml|json)$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\/hinh\/[\da-f]{16}-\d+\.(?:webp|avif)/g)].map(
        ([picture]) => ({ file: file.slice(outDir.length), picture }),
      ),
    );

describe('the photo of a story', () => {
  const content = contentTree('photo');
  const photo = join(content, 'uploads/anh.jpg');
  let outDir: string;
  let publish: () => Promise<unknown>;
  beforeAll(async () => {
    for (const folder of ['uploads', 'stories']) mkdirSync(join(content, folder));
    writeFileSync(
      join(content, 'stories/cau.md'),
      [
        '---\ntitle: Cầu\nsummary: Làm cầu.\nagency: ubnd\nfield: kinh-te\nregisteredIn: 2026',
        'stages: {registered: "2026"}\nimages:\n  - file: /tep/anh.jpg\n    alt: Cây cầu',
        '    credit: Ban biên tập\npublishedOn: 2026-03-05\nsample: true\n---\n\nBài.\n',
      ].join('\n'),
    );
    writeFileSync(photo, 'no picture');
    ({ outDir, publish } = await open(content, 'photo'));
  }, MINUTES);

  test('that is no picture is named, with its cure', { timeout: 2 * MINUTES }, () =>
    expect(publish()).rejects.toThrow(
      /Ảnh content\/uploads\/anh\.jpg không mở được .*Tải lại ảnh từ bản gốc/,
    ),
  );

  test(
    'that tells who took it, with what and where, is shown and published without a trace of it',
    { timeout: 2 * MINUTES },
    async () => {
      writeFileSync(photo, await tracedPhoto());
      await publish();
      const pictures = files(outDir).filter((file) => /(?<!\/so-tay)\/(?:tep|hinh)\//.test(file));
      expect(pictures.map((file) => /[^.]+$/.exec(file)?.[0])).toEqual(['avif', 'webp', 'jpg']);
      const leaks = files(outDir).filter((file) =>
        /MAY-ANH|NGUOI-CHUP/.test(readFileSync(file, 'latin1')),
      );
      expect(leaks).toEqual([]);
      for (const file of pictures)
        for (const trace of TRACES)
          expect(readFileSync(file).includes(trace), `${file}: ${trace}`).toBe(false);
    },
  );

  test(
    'that is replaced under its name is the new one wherever it is shown, with the next publication',
    { timeout: 2 * MINUTES },
    async () => {
      const shown = new Set(namedPictures(outDir).map(({ file }) => file));
      for (const file of [
        '/dan-van-kheo/cau/index.html',
        '/dan-van-kheo/cau/to-roi/index.html',
        '/dan-van-kheo/index.html',
        '/co-quan/ubnd/index.html',
        '/co-quan/ubnd.xml',
      ])
        expect([...shown]).toContain(file);
      const blue = sharp({ create: { width: 40, height: 30, channels: 3, background: 'blue' } });
      writeFileSync(photo, await blue.jpeg().toBuffer());
      await publish();
      const after = namedPictures(outDir);
      expect(new Set(after.map(({ file }) => file))).toEqual(shown);
      expect(after.filter(({ picture }) => !existsSync(join(outDir, picture)))).toEqual([]);
    },
  );
});
