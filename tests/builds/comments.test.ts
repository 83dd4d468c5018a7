/**
 * Comments on a page appear at its end: a question is published about a page of each kind, and each
 * must show its own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { MINUTES, files, tinySite } from './tiny-site.ts';

const { contentTree, open } = tinySite();

/** One record of every kind that has a page of its own. */
const RECORDS: Readonly<Record<string, string>> = {
  'stories/cau-tre.md': `title: Cầu tre
summary: Cầu tre nối hai bờ.
agency: ubnd
field: kinh-te
registeredIn: 2026
stages:
  registered: 2026-01`,
  'dialogues/2026-doi-thoai.md': `title: Đối thoại
summary: Một câu.
agency: ubnd
on: 2026-05-01
place: Hội trường
status: held
chairs:
  - post: Chủ tịch
participants: Người dân
questions:
  - field: dan-van
    question: Khi nào?
    answer: Tháng sau.
    status: answered`,
  'statistics/ty-le.yml': `title: Tỷ lệ
summary: Tỷ lệ của năm.
definition: Số này chia cho số kia.
field: mot-cua
unit: '%'
periodKind: year
higherIs: better
chart: bar
series:
  - from: 2025-01-01
    to: 2025-12-31
    stated: 97.5
asOf: 2026-01-10`,
  'receptions/lich.md': `title: Lịch tiếp công dân
agency: ubnd
host:
  post: Chủ tịch UBND tỉnh
kind: periodic
rule:
  repeat: monthly-day
  days: [15]
shift: next-working-day
times:
  - from: 07:30
    to: 11:30
place:
  name: Phòng tiếp công dân
form: in-person
validFrom: 2026-10-01
validTo: 2026-12-31`,
  'feedback/2026-hoi.md': `title: Hỏi
kind: question
field: dan-van
question: Khi nào?
unit: ubnd
receivedOn: 2026-11-01
answeredOn: 2026-11-02`,
  'duties/nhiem-vu.yml': `directive: 2026-15-ct-ubnd
order: 1
title: Nhiệm vụ
text: Làm một việc.
appliesTo: [committee]
cadence: yearly
evidence:
  collection: stories
  minimum: 1`,
};

const write = (content: string, name: string, yaml: string, body = '') => {
  const file = join(content, name);
  mkdirSync(dirname(file), { recursive: true });
  const published = name.startsWith('duties/') ? '' : 'publishedOn: 2026-11-01\n';
  const text = `${yaml}\n${published}sample: true\n`;
  writeFileSync(file, name.endsWith('.md') ? `---\n${text}---\n\n${body}\n` : text);
};

const RECORD_PAGES = [
  '/van-ban/2026-15-ct-ubnd/',
  '/dan-van-kheo/cau-tre/',
  '/doi-thoai/2026-doi-thoai/',
  '/thong-ke/ty-le/',
  '/co-quan/ubnd/',
  '/lich-tiep-cong-dan/ubnd/',
  '/hoi-dap/2026-hoi/',
  '/thuc-hien/2026-15-ct-ubnd/',
];
/** Pages below a section are of one kind, and each section is its own. */
const kindOf = (path: string): string => /^(\/.+)\/[^/]+\/$/.exec(path)?.[1] ?? path;

/** Pages without comments: not found, of editors, of this device, framed by other sites. */
const ENDLESS = /^(?:404|admin\/|so-tay\/|trang-da-luu\/|.*\/nhung\/)/;

test(
  'a question about any page appears there with the next publication',
  async () => {
    const content = contentTree('comments');
    for (const [name, yaml] of Object.entries(RECORDS)) write(content, name, yaml, 'Lời văn.');
    const { outDir, publish } = await open(content, 'comments');
    await publish();
    const all = files(outDir)
      .map((file) => relative(outDir, file))
      .filter((file) => file.endsWith('index.html') && !ENDLESS.test(file))
      .map((file) => `/${file.slice(0, -'index.html'.length)}`);
    // Of each kind of page one: lists of one kind differ in their last words alone.
    const pages = [
      ...new Map([...all, ...RECORD_PAGES].map((path) => [kindOf(path), path])).values(),
    ];
    expect(all).toEqual(expect.arrayContaining(RECORD_PAGES));
    pages.forEach((path, index) =>
      write(
        content,
        `feedback/hoi-${index}.md`,
        `title: Câu hỏi riêng số ${index}.\nkind: question\nfield: dan-van\nquestion: Vì sao?\nabout: ${path}\nunit: ubnd\nreceivedOn: 2026-11-02\nansweredOn: 2026-11-03`,
        'Vì thế.',
      ),
    );
    await publish();
    const silent = pages.filter((path, index) => {
      const html = readFileSync(join(outDir, path, 'index.html'), 'utf8');
      const comments = html.slice(html.indexOf('id="y-kien"'));
      return !html.includes('id="y-kien"') || !comments.includes(`Câu hỏi riêng số ${index}.`);
    });
    expect(silent).toEqual([]);
  },
  4 * MINUTES,
);
