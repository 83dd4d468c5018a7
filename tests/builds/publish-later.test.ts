/** No file of the site contains any part of a record before its hour; then all of it appears. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import sharp, { type SharpOptions } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { SCHEMAS } from '#features/index.ts';
import { tinyPdf } from '#lib/node/pdf/tiny-pdf.fixture.ts';
import { MINUTES, files, tinySite } from './tiny-site.ts';

const { contentTree, buildCompressed } = tinySite();

describe('records to be published later, one of every collection that can be', () => {
  const CANARY = /chua-den-gio|2026-9-ct-ubnd|2026-8-ct-ubnd/i;
  const base = (more: string) => `publishedOn: 2026-11-23
publishAt: 2026-12-01T07:00
sample: true
${more}`;
  const formerly = 'formerIds: [cu-chua-den-gio]\n';
  const body = (name: string) =>
    `CHUA-DEN-GIO: xem [tệp kèm theo](/tep/chua-den-gio-${name}.pdf).\n`;
  const RECORDS: Readonly<Record<string, string>> = {
    'directives/2026-9-ct-ubnd.md': `---
title: Về CHUA-DEN-GIO
system: state
type: chi-thi
number: 9/CT-UBND
issuer: ubnd
issuedOn: 2026-03-05
validity: { status: unknown, basis: Văn bản thử, checkedOn: 2026-03-05 }
fields: [dan-van]
summary: CHUA-DEN-GIO.
attachments:
  - { file: /tep/chua-den-gio-ban-ky.pdf, title: CHUA-DEN-GIO, kind: signed }
${base('formerIds: [2026-8-ct-ubnd]\n')}---

${body('directive')}`,
    'receptions/chua-den-gio.md': `---
title: CHUA-DEN-GIO
agency: ubnd
host: { post: Chủ tịch CHUA-DEN-GIO }
kind: periodic
rule: { repeat: dates, dates: [2026-12-08, 2026-12-15] }
shift: none
times: [{ from: 08:00 }]
place: { name: Nhà văn hóa CHUA-DEN-GIO }
form: in-person
validFrom: 2026-01-01
${base('')}---

${body('reception')}`,
    'stories/2026-chua-den-gio.md': `---
title: CHUA-DEN-GIO
summary: CHUA-DEN-GIO.
agency: ubnd
field: kinh-te
registeredIn: 2026
stages: { registered: 2026-01-05 }
images:
  - { file: /tep/chua-den-gio.png, alt: CHUA-DEN-GIO, credit: UBND }
${base(formerly)}---

${body('story')}`,
    'statistics/chua-den-gio.yml': `title: CHUA-DEN-GIO
summary: CHUA-DEN-GIO.
definition: Đếm từng lượt.
field: tiep-cong-dan
unit: lượt
periodKind: month
higherIs: neutral
chart: bar
series:
  - { from: 2026-10-01, to: 2026-10-31, stated: 7 }
asOf: 2026-11-01
${base(formerly)}`,
    'dialogues/2026-chua-den-gio.md': `---
title: CHUA-DEN-GIO
summary: CHUA-DEN-GIO.
agency: ubnd
on: 2026-12-20
place: CHUA-DEN-GIO
status: announced
chairs: [{ post: Chủ tịch }]
participants: Nhân dân
${base(formerly)}---

${body('dialogue')}`,
    'feedback/2026-chua-den-gio.md': `---
title: CHUA-DEN-GIO
kind: question
field: dan-van
question: CHUA-DEN-GIO?
unit: ubnd
receivedOn: 2026-11-01
answeredOn: 2026-11-10
${base(formerly)}---

${body('feedback')}`,
    'petitions/chua-den-gio.yml': `title: CHUA-DEN-GIO
order: 1
use: CHUA-DEN-GIO.
origin: edited
act: Điều luật CHUA-DEN-GIO
checkedOn: 2026-11-01
text: CHUA-DEN-GIO …
signatures: [{ who: CHUA-DEN-GIO }]
source: { title: CHUA-DEN-GIO }
${base(formerly)}`,
  };
  /** The content of a file, with compressed copies, the search index and archives unpacked. */
  function unpacked(file: string): string {
    const bytes = readFileSync(file);
    if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString('latin1');
    if (bytes.readUInt16BE(0) === 0x1f8b) return gunzipSync(bytes).toString('latin1');
    if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04')
      return Object.entries(unzipSync(bytes))
        .map(([name, content]) => name + Buffer.from(content).toString('latin1'))
        .join('\n');
    return bytes.toString('latin1');
  }
  /** Files that reveal the records, by name or content. */
  const traces = ({ outDir }: ReturnType<typeof buildCompressed>): string[] =>
    files(outDir)
      .filter((file) => statSync(file).size > 1)
      .filter((file) => CANARY.test(relative(outDir, file)) || CANARY.test(unpacked(file)))
      .map((file) => relative(outDir, file));
  const pictures = ({ outDir }: ReturnType<typeof buildCompressed>): string[] =>
    files(outDir).filter((file) => /(?<!\/so-tay)\/hinh\/|-trang-1-\d+\.webp$/.test(file));

  let content: string;
  let before: ReturnType<typeof buildCompressed>;
  beforeAll(async () => {
    content = contentTree('embargo');
    mkdirSync(join(content, 'uploads'));
    for (const [file, text] of Object.entries(RECORDS)) {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), text);
    }
    const pdf = tinyPdf({ content: 'BT /F 24 Tf 72 700 Td (CHUA-DEN-GIO) Tj ET' });
    for (const name of ['ban-ky', 'directive', 'reception', 'story', 'dialogue', 'feedback'])
      writeFileSync(join(content, `uploads/chua-den-gio-${name}.pdf`), pdf);
    const picture = { create: { width: 800, height: 600, channels: 3, background: '#0b5d4e' } };
    await sharp(picture as SharpOptions)
      .png()
      .toFile(join(content, 'uploads/chua-den-gio.png'));
    before = buildCompressed(content, 'embargo');
  }, 2 * MINUTES);

  test('have every collection among them that knows the hour', () => {
    const scheduled = Object.entries(SCHEMAS).filter(([, { shape }]) => 'publishAt' in shape);
    expect(Object.keys(RECORDS).map((file) => dirname(file))).toEqual(
      scheduled.map(([collection]) => collection),
    );
  });
  test('are in no file before their time, not even compressed, zipped or by name', () => {
    expect(before.status, before.output).toBe(0);
    expect(traces(before)).toEqual([]);
    expect(pictures(before)).toEqual([]);
  });
  test(
    'are there once their time has come, with uploads, calendars, index and former addresses',
    () => {
      const after = buildCompressed(content, 'embargo', { BUILD_NOW: '2026-12-01T07:30:00+07:00' });
      expect(after.status, after.output).toBe(0);
      const found = traces(after);
      expect(found).toEqual(
        expect.arrayContaining([
          'van-ban/2026-9-ct-ubnd/index.html',
          'van-ban/2026-9-ct-ubnd/index.html.br',
          'van-ban/2026-8-ct-ubnd/index.html',
          'lich-tiep-cong-dan/ubnd/index.html',
          'lich-tiep-cong-dan/ubnd.ics',
          'dan-van-kheo/2026-chua-den-gio/index.html',
          'thong-ke/chua-den-gio/index.html',
          'doi-thoai/2026-chua-den-gio/index.html',
          'hoi-dap/2026-chua-den-gio/index.html',
          'tep/chua-den-gio-ban-ky.pdf',
          'tep/chua-den-gio-feedback.pdf',
          'du-lieu/van-ban.json',
        ]),
      );
      for (const kind of [/^tim-kiem\/chi-muc\//, /\.zip$/, /\.xml$/, /\.csv$/])
        expect(
          found.filter((file) => kind.test(file)),
          String(kind),
        ).not.toEqual([]);
      expect(pictures(after)).not.toEqual([]);
    },
    2 * MINUTES,
  );
});
