/** What `npm run check` must say of each fixture: severity, check, file, line, field. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '#scripts/check-content.ts';
import type { Problem } from '#scripts/report.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));
const WORK = mkdtempSync(path.join(tmpdir(), 'minh-bach-check-'));
const NOW = new Date('2026-11-23T00:00:00Z');
afterAll(() => {
  rmSync(WORK, { recursive: true });
});

/** Checks the fixture laid over the valid tree. */
function problemsOf(fixture: string, without?: string): Problem[] {
  const dir = path.join(WORK, without ? `${fixture} without ${without}` : fixture);
  cpSync(path.join(FIXTURES, 'valid'), dir, { recursive: true });
  cpSync(path.join(FIXTURES, fixture), dir, { recursive: true });
  if (without) rmSync(path.join(dir, without));
  return checkContent(dir, NOW).problems;
}

type Row = [
  severity: string,
  check: string,
  file: string,
  line: number | undefined,
  field?: string,
];

const EXPECTED: Readonly<Record<string, readonly Row[]>> = {
  'agency-history': [
    ['error', 'agency-history', 'agencies/a.yml', 5, 'names[1].from'],
    ['error', 'agency-history', 'agencies/a.yml', 8, 'parents'],
    ['error', 'agency-history', 'agencies/b.yml', 5, 'parents'],
    ['warning', 'agency-history', 'directives/2026-16-ct-ubnd-a.md', 6, 'issuer'],
  ],
  'answer-dates': [
    ['error', 'answer-dates', 'dialogues/doi-thoai.md', 7, 'status'],
    ['error', 'answer-dates', 'dialogues/doi-thoai.md', 15, 'questions[0].doneOn'],
    ['error', 'body-present', 'feedback/hoi.md', 8, 'answeredOn'],
  ],
  'bad-encoding': [
    ['error', 'legacy-font', 'agencies/vni.yml', 2],
    ['error', 'legacy-font', 'directives/2026-15-ct-ubnd.md', 20],
  ],
  'bad-file-name': [['error', 'file-name', 'agencies/So_Tu_Phap.yml', 1]],
  'bad-headings': [
    ['error', 'no-h1', 'directives/2026-15-ct-ubnd.md', 18],
    ['warning', 'heading-levels', 'directives/2026-15-ct-ubnd.md', 20],
  ],
  'bad-links': [
    ['error', 'allowed-link-protocols', 'directives/2026-15-ct-ubnd.md', 18],
    ['error', 'images-from-uploads', 'directives/2026-15-ct-ubnd.md', 20],
  ],
  'broken-relation': [
    ['error', 'relation-exists', 'agencies/khac.yml', 6, 'parents[0].agency'],
    ['error', 'relation-exists', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
  ],
  'date-before-predecessor': [
    ['error', 'directive-dates', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
  ],
  'days-off': [
    ['error', 'days-off', 'days-off/2026.yml', 2, 'weekdaysOff[1]'],
    ['error', 'days-off', 'days-off/2026.yml', 3, 'weekendsWorked[0]'],
    ['error', 'days-off', 'days-off/2026.yml', 3, 'weekendsWorked[1]'],
  ],
  'directive-dates': [
    ['error', 'directive-dates', 'directives/2026-15-ct-ubnd.md', 16, 'effectiveOn'],
    ['error', 'directive-dates', 'directives/2026-15-ct-ubnd.md', 17, 'expiresOn'],
  ],
  'duplicate-key': [['error', 'readable', 'agencies/ubnd.yml', 5]],
  'duplicate-number': [
    ['error', 'unique-document-number', 'directives/2026-15-ct-ubnd.md', 5, 'number'],
  ],
  'duplicate-number-of-term': [
    ['error', 'unique-document-number', 'directives/2022-8-ct-tu.md', 5, 'number'],
  ],
  'empty-body': [['error', 'body-present', 'directives/2026-15-ct-ubnd.md', 17]],
  'js-front-matter': [['error', 'readable', 'directives/2026-15-ct-ubnd.md', 1]],
  'lost-letters': [
    ['error', 'eth', 'directives/2026-15-ct-ubnd.md', 18],
    ['error', 'lost-letter', 'directives/2026-15-ct-ubnd.md', 18],
  ],
  'many-faults': [
    ['error', 'directive-dates', 'directives/2026-15-ct-ubnd.md', 16, 'effectiveOn'],
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 17, 'abc'],
    ['error', 'relation-exists', 'directives/2026-15-ct-ubnd.md', 20, 'relations[0].to'],
    ['error', 'no-raw-html', 'directives/2026-15-ct-ubnd.md', 23],
    ['error', 'no-raw-html', 'directives/2026-15-ct-ubnd.md', 23],
  ],
  'misplaced-file': [
    ['error', 'readable', 'agencies/a.json', 1],
    ['error', 'readable', 'chi-thi', 1],
  ],
  'missing-attachment': [
    ['error', 'upload-exists', 'directives/2026-15-ct-ubnd.md', 17, 'attachments[0].file'],
    ['error', 'upload-exists', 'directives/2026-15-ct-ubnd.md', 22],
    ['warning', 'pdf-readable', 'uploads/chi-thi-15.pdf', undefined],
    ['notice', 'upload-exists', 'uploads/chi-thi-15.pdf', undefined],
  ],
  'missing-key': [['error', 'schema', 'directives/2026-15-ct-ubnd.md', 2, 'title']],
  'nfd-text': [['notice', 'nfd', 'directives/2026-15-ct-ubnd.md', 2]],
  'no-front-matter': [['error', 'readable', 'directives/2026-15-ct-ubnd.md', 1]],
  'personal-data': [['warning', 'personal-data', 'feedback/hoi.md', 5]],
  'publish-later': [['warning', 'publish-at', 'directives/2026-15-ct-ubnd.md', 16, 'publishAt']],
  'raw-html': [['error', 'no-raw-html', 'directives/2026-15-ct-ubnd.md', 20]],
  'real-without-source': [
    ['error', 'sample-apart', 'directives/2026-16-ct-ubnd-that.md', 6, 'issuer'],
    ['warning', 'source-given', 'agencies/that.yml', 1, 'source'],
  ],
  'reception-sessions': [
    ['error', 'reception-sessions', 'receptions/lich.md', 22, 'sessions[0].on'],
    ['error', 'reception-sessions', 'receptions/lich.md', 25, 'sessions[1].status'],
    ['error', 'reception-sessions', 'receptions/lich.md', 26, 'sessions[2].on'],
  ],
  'reception-without-dates': [['error', 'reception-sessions', 'receptions/lich.md', 7, 'rule']],
  'refused-upload': [
    ['error', 'upload-bytes', 'uploads/Hinh Anh.png', undefined],
    ['error', 'upload-bytes', 'uploads/co-macro.docx', undefined],
    ['error', 'upload-bytes', 'uploads/hinh.svg', undefined],
    ['notice', 'upload-exists', 'uploads/Hinh Anh.png', undefined],
    ['notice', 'upload-exists', 'uploads/co-macro.docx', undefined],
    ['notice', 'upload-exists', 'uploads/hinh.svg', undefined],
  ],
  'relation-circles': [
    ['error', 'relation-contradictions', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
    ['error', 'relation-contradictions', 'directives/2026-18-ct-ubnd.md', 18, 'relations[0].to'],
    ['warning', 'relation-contradictions', 'directives/2026-18-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-19-ct-ubnd.md', 9, 'validity.status'],
  ],
  'relation-doubles': [
    ['error', 'relation-contradictions', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
    [
      'warning',
      'relation-contradictions',
      'directives/2026-15-ct-ubnd.md',
      21,
      'relations[2].kind',
    ],
  ],
  'relation-parts': [
    [
      'warning',
      'relation-contradictions',
      'directives/2026-16-ct-ubnd.md',
      22,
      'relations[1].part',
    ],
  ],
  'relation-validity': [
    ['error', 'relation-contradictions', 'directives/2026-15-ct-ubnd.md', 9, 'validity.status'],
    ['error', 'relation-contradictions', 'directives/2026-23-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-17-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-18-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-19-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-20-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-22-ct-ubnd.md', 9, 'validity.status'],
    ['warning', 'relation-contradictions', 'directives/2026-23-ct-ubnd.md', 9, 'validity.status'],
  ],
  'relation-validity-right': [],
  // 64/2014/NĐ-CP stands in the text with a space in it; a summary need not name its basis.
  'relation-citations': [
    ['warning', 'relation-on-site', 'directives/2026-16-ct-ubnd.md', 16, 'relations[0].citation'],
    ['warning', 'relation-in-text', 'directives/2026-16-ct-ubnd.md', 18, 'relations[1].citation'],
    ['warning', 'relation-in-text', 'directives/2026-16-ct-ubnd.md', 20, 'relations[2].to'],
  ],
  'relation-to-itself': [
    ['error', 'relation-exists', 'directives/2026-15-ct-ubnd.md', 18, 'relations[0].to'],
  ],
  'scan-without-text': [
    ['warning', 'scan-has-text', 'directives/2026-15-ct-ubnd.md', 18, 'attachments[0].file'],
  ],
  'search-terms': [
    ['error', 'schema', 'search-terms.yml', 4, 'abbreviations[1].full'],
    ['error', 'schema', 'search-terms.yml', 5, 'abbreviations[2].short'],
    ['error', 'schema', 'search-terms.yml', 6, 'abbreviations[3].short'],
    ['error', 'schema', 'search-terms.yml', 8, 'abbreviations[4].short'],
    ['error', 'schema', 'search-terms.yml', 10, 'abbreviations[5].short'],
    ['error', 'schema', 'search-terms.yml', 12, 'abbreviations[6].short'],
    ['error', 'schema', 'search-terms.yml', 16, 'related[0].also'],
  ],
  'search-terms-twice': [['error', 'schema', 'search-terms.yml', 6, 'abbreviations[2].short']],
  'secret-mark': [
    ['error', 'secret-mark', 'directives/2026-15-ct-ubnd.md', 18],
    ['warning', 'secret-mark', 'directives/2026-16-ct-ubnd.md', 18],
  ],
  'statistic-quotient': [
    ['notice', 'statistic-series', 'statistics/don.yml', 12, 'series[0].stated'],
    ['notice', 'statistic-series', 'statistics/don.yml', 15, 'series[1].from'],
  ],
  'statistic-series': [
    ['error', 'statistic-series', 'statistics/don.yml', 33, 'series[3].group'],
    ['error', 'statistic-series', 'statistics/don.yml', 38, 'series[5]'],
    ['warning', 'statistic-series', 'statistics/don.yml', 18, 'series[0]'],
  ],
  'story-stages': [['error', 'story-stages', 'stories/cau.md', 9, 'stages.running']],
  'summary-only': [],
  'unknown-key': [
    ['error', 'schema', 'agencies/khac.yml', 3, 'names[0].shortname'],
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 16, 'sumary'],
  ],
  unproofread: [
    ['warning', 'unproofread', 'directives/2026-15-ct-ubnd.md', 16, 'unproofread'],
    ['warning', 'unproofread', 'directives/2026-16-ct-ubnd.md', 17, 'unproofread'],
  ],
  'unreadable-pdf': [
    ['warning', 'pdf-readable', 'uploads/hong.pdf', undefined],
    ['warning', 'pdf-readable', 'uploads/mat-khau.pdf', undefined],
    ['warning', 'pdf-readable', 'uploads/thieu-phong.pdf', undefined],
  ],
  'windows-text': [
    ['notice', 'bom', 'directives/2026-15-ct-ubnd.md', 1],
    ['notice', 'crlf', 'directives/2026-15-ct-ubnd.md', 1],
    ['notice', 'soft-hyphen', 'directives/2026-15-ct-ubnd.md', 18],
  ],
  'wrong-magic-bytes': [['error', 'upload-bytes', 'uploads/chi-thi.pdf', undefined]],
  'wrong-slug': [['error', 'directive-slug', 'directives/chi-thi-16.md', 5, 'number']],
  'wrong-type': [
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 4, 'type'],
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 7, 'issuedOn'],
    ['error', 'schema', 'directives/2026-15-ct-ubnd.md', 15, 'sample'],
  ],
  'yaml-error': [['error', 'readable', 'agencies/ubnd.yml', 2]],
};

const row = ({ severity, check, file, line, field }: Problem): Row =>
  field === undefined ? [severity, check, file, line] : [severity, check, file, line, field];

test('the valid tree has no problem', () => {
  expect(problemsOf('valid')).toEqual([]);
});

test.each(Object.entries(EXPECTED))('%s', (fixture, expected) => {
  expect(problemsOf(fixture).map(row)).toEqual(expected);
});

test('a tree without site.yml says so, and nothing about file names', () => {
  const checks = problemsOf('wrong-slug', 'site.yml').map(({ check }) => check);
  expect(checks).toEqual(['site-exists']);
});

test('an empty folder is a problem, not a crash', () => {
  expect(checkContent(path.join(WORK, 'nowhere'), NOW).problems.map(({ check }) => check)).toEqual([
    'site-exists',
  ]);
});

describe('what a problem says', () => {
  const said = (fixture: string, field: string) =>
    problemsOf(fixture).find((problem) => problem.field === field);

  test.each([
    ['unknown-key', 'sumary', '“sumary”', '“summary” (Tóm tắt)'],
    ['unknown-key', 'names[0].shortname', '“shortname”', '“shortName” (Tên gọn)'],
    ['wrong-type', 'issuedOn', '“2026”', '"2026"'],
    ['wrong-type', 'type', '“chi-thj”', '“chi-thi”'],
    [
      'broken-relation',
      'relations[0].to',
      'văn bản nào mang mã “2026-15-ct-ubn”',
      '“2026-15-ct-ubnd”',
    ],
    ['duplicate-number', 'number', 'directives/2026-015-ct-ubnd.md', 'Xóa bản trùng'],
    ['wrong-slug', 'number', 'chi-thi-16.md', '“2026-16-ct-ubnd.md”'],
    [
      'statistic-quotient',
      'series[0].stated',
      'Nêu 79,64, tính lại từ 43/54 được 79,63',
      'báo cáo gốc',
    ],
    [
      'relation-validity',
      'validity.status',
      'đã được thay thế bởi Chỉ thị số 16/CT-UBND từ 10/04/2026',
      '“Hết hiệu lực toàn bộ”',
    ],
    ['relation-parts', 'relations[1].part', '“khoản 2 Điều 1”', 'từ nhỏ đến lớn'],
    ['search-terms', 'abbreviations[3].short', '“TU”: Viết thường, không dấu', 'Bỏ mục này'],
    ['search-terms', 'abbreviations[5].short', '“ỦB ND”: Phải là một từ liền', 'Bỏ dấu cách'],
    ['search-terms-twice', 'abbreviations[2].short', 'Đã có ở mục 1', 'Giữ một mục'],
    ['relation-circles', 'relations[0].to', '2026-17-ct-ubnd → 2026-16-ct-ubnd', 'Bỏ một quan hệ'],
    ['statistic-series', 'series[0]', '1 = 100 nhưng 4+5 = 99', 'báo cáo gốc'],
  ])('%s, %s', (fixture, field, fault, cure) => {
    expect(said(fixture, field)?.fault).toContain(fault);
    expect(said(fixture, field)?.cure).toContain(cure);
  });

  test('names the field as the form does', () => {
    expect(said('directive-dates', 'effectiveOn')?.label).toBe('Ngày có hiệu lực');
    expect(said('broken-relation', 'relations[0].to')?.label).toBe('Văn bản trên trang này');
  });
});
