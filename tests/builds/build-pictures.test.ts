/** Photos from the CMS in a built site. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TRACES, tracedPhoto } from '#lib/node/traced-photo.fixture.ts';
import { MINUTES, files, tinySite } from './tiny-site.ts';

const { contentTree, build } = tinySite();

describe('a photo that tells who took it, with what and where', () => {
  test(
    'is shown and published without a trace of it',
    async () => {
      const content = contentTree('traces');
      mkdirSync(join(content, 'uploads'));
      writeFileSync(join(content, 'uploads/anh.jpg'), await tracedPhoto());
      mkdirSync(join(content, 'stories'));
      writeFileSync(
        join(content, 'stories/cau.md'),
        [
          '---\ntitle: Cầu\nsummary: Làm cầu.\nagency: ubnd\nfield: kinh-te\nregisteredIn: 2026',
          'stages: {registered: "2026"}\nimages:\n  - file: /tep/anh.jpg\n    alt: Cây cầu',
          '    credit: Ban biên tập\npublishedOn: 2026-03-05\nsample: true\n---\n\nBài.\n',
        ].join('\n'),
      );
      const { outDir, status, output } = build(content, 'traces');
      expect(status, output).toBe(0);
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
    2 * MINUTES,
  );
});
