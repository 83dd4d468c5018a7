/** Random records, one of each collection, saved as the CMS does: the site builds with them. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp, { type SharpOptions } from 'sharp';
import { expect, test } from 'vitest';
import type { CollectionName } from '#features/concepts.ts';
import { pathOf } from '#features/concepts.ts';
import { SCHEMAS, addressedConcept } from '#features/index.ts';
import { tinyPdf } from '#lib/node/pdf/tiny-pdf.fixture.ts';
import { checkContent } from '#scripts/check-content.ts';

import { formOf, type Known } from '#tests/form-arbitrary.ts';
import { MINUTES, NOW, tinySite } from './tiny-site.ts';
import { extensionOf, writtenRecord } from '#tests/written-record.ts';

const { contentTree, publish } = tinySite();

const KNOWN: Known = {
  ids: { agencies: ['ubnd'], directives: ['2026-15-ct-ubnd'] },
  uploads: { file: ['/tep/van-ban/ke-hoach.pdf'], image: ['/tep/mo-hinh/anh.png'] },
};
const SAMPLES = 400;
/** Days of one year with correct weekdays, which random values never hit. */
const CALENDAR = {
  year: 2026,
  weekdaysOff: ['2026-04-30', '2026-05-01'],
  weekendsWorked: ['2026-05-09'],
  tetFrom: undefined,
  tetTo: undefined,
};

/** Rules between records refuse many: takes the first one that passes `npm run check`. */
function putRecord(dir: string, collection: CollectionName): string {
  const forms = fc.sample(formOf(SCHEMAS[collection], KNOWN), { numRuns: SAMPLES, seed: 7 });
  for (const form of forms) {
    // Hidden until its publication time, and samples belong to sample agencies.
    const fixed = collection === 'days-off' ? CALENDAR : {};
    const visible = { ...form, ...fixed, publishAt: undefined, sample: true };
    const body = 'Một đoạn.\n\n- một\n- hai';
    const data = extensionOf(collection) === 'md' ? { ...visible, body } : visible;
    const record = writtenRecord(collection, data);
    if (!record || existsSync(join(dir, record.file))) continue;
    const file = join(dir, record.file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, record.text);
    if (checkContent(dir, NOW).problems.every(({ severity }) => severity !== 'error'))
      return record.file;
    rmSync(file);
  }
  throw new Error(`Không bản ghi nào của ${collection} qua được npm run check`);
}

test(
  'a generated record of every collection passes the whole check and is built',
  async () => {
    const dir = contentTree('generated');
    mkdirSync(join(dir, 'uploads/van-ban'), { recursive: true });
    mkdirSync(join(dir, 'uploads/mo-hinh'), { recursive: true });
    writeFileSync(join(dir, 'uploads/van-ban/ke-hoach.pdf'), tinyPdf({ content: '' }));
    const picture = { create: { width: 800, height: 600, channels: 3, background: '#0b5d4e' } };
    await sharp(picture as SharpOptions).toFile(join(dir, 'uploads/mo-hinh/anh.png'));
    const files = (Object.keys(SCHEMAS) as CollectionName[]).map((name) => putRecord(dir, name));
    const outDir = await publish(dir, 'generated');
    for (const file of files) {
      const [collection = '', name = ''] = file.split('/');
      const concept = addressedConcept(collection);
      const page = concept && pathOf(concept, name.replace(/\.\w+$/, ''));
      if (page) expect(existsSync(join(outDir, page, 'index.html')), page).toBe(true);
    }
  },
  3 * MINUTES,
);
