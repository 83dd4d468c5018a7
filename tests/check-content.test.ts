/** Problems `npm run check` must report for each fixture: severity, check, file, line, field. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { checkContent } from '#scripts/check-content.ts';
import type { Problem } from '#check/report.ts';
import { TEST_CONTENT } from './test-content.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));
const WORK = temporaryFolder('check');
const NOW = new Date('2026-11-23T00:00:00Z');

/** Checks the valid tree overlaid with the fixture. */
function problemsOf(fixture: string, without?: string): Problem[] {
  const dir = path.join(WORK, without ? `${fixture} without ${without}` : fixture);
  cpSync(path.join(FIXTURES, 'valid'), dir, { recursive: true });
  cpSync(path.join(FIXTURES, fixture), dir, { recursive: true });
  if (without) rmSync(path.join(dir, without));
  return checkContent(dir, NOW).problems;
}

/** By fixture: the reported problems, in order, one per line. */
const EXPECTED = readFileSync(path.join(FIXTURES, 'expected-problems.txt'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [fixture = '', ...lines] = part.trim().split('\n');
    return { fixture, problems: lines.filter((line) => !line.startsWith('#')) };
  });

const asLine = ({ severity, check, file, line, field }: Problem): string =>
  `${severity} ${check} ${file}${line === undefined ? '' : `:${line}`}${field ? ` ${field}` : ''}`;

test('the valid tree has no problem', () => {
  expect(problemsOf('valid')).toEqual([]);
});

test('the test site has no error', () => {
  const { problems, recordCount } = checkContent(TEST_CONTENT, NOW);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(recordCount).toBeGreaterThan(100);
});

test.each(EXPECTED)('$fixture', ({ fixture, problems }) => {
  expect(problemsOf(fixture).map(asLine)).toEqual(problems);
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
    ['citation', 'type', 'ký hiệu “KH” trong số 16/KH-UBND là của Kế hoạch', 'theo bản ký'],
    ['citation', 'summaryOnly', 'không nói toàn văn ở đâu', 'Ghi “Nơi đăng toàn văn”'],
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
    ['reception-announced', 'topics', 'dự kiến nội dung', 'Ghi dự kiến nội dung'],
    ['reception-announced', 'publishedOn', '5 ngày làm việc trước buổi 02/11/2026', 'Dời các buổi'],
    [
      'reception-announced',
      'validFrom',
      '“Lịch tiếp công dân mới” (từ 01/01/2027',
      'ngày áp dụng cuối',
    ],
    ['relation-parts', 'relations[1].part', '“khoản 2 Điều 1”', 'từ nhỏ đến lớn'],
    ['search-terms', 'abbreviations[3].short', '“TU”: Viết thường, không dấu', 'Bỏ mục này'],
    ['search-terms', 'abbreviations[5].short', '“ỦB ND”: Phải là một từ liền', 'Bỏ dấu cách'],
    ['search-terms-twice', 'abbreviations[2].short', 'Đã có ở mục 1', 'Giữ một mục'],
    ['relation-circles', 'relations[0].to', '2026-17-ct-ubnd → 2026-16-ct-ubnd', 'Bỏ một quan hệ'],
    [
      'statistic-release',
      'release.days',
      'Quá hạn công bố Quý II/2026: hạn là ngày 15/07/2026 và 1 kỳ sau',
      'Nhập số liệu Quý II/2026',
    ],
    ['statistic-current', 'asOf', 'sau ngày chốt số liệu 15/10/2026', 'theo kỳ mới nhất'],
    ['statistic-current', 'summary', 'kỳ mới nhất là Quý IV/2026', 'Viết lại một câu'],
    [
      'statistic-headline',
      'headlineAgency',
      'không có số liệu nào trong chỉ tiêu này',
      'Chọn một cơ quan',
    ],
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

test('a message of a check that forms run names labels and titles, no key and no id', () => {
  const KEY =
    /(?<!\p{L})[a-z]+[A-Z][A-Za-z]*(?!\p{L})|\b(?:sample|status): |\((?:to|from|on|note|answer|held|times|topics)\)/u;
  const OTHERS =
    /^(?:schema|readable|relation-|citation|former-addresses|upload-|duty-|directive-slug|unique-|sample-on-real-site|dialogue-regulation|file-name|feedback-about|front-matter|duplicate)/;
  const said = EXPECTED.flatMap(({ fixture }) => problemsOf(fixture)).filter(
    ({ check }) => !OTHERS.test(check),
  );
  expect(said.length).toBeGreaterThan(80);
  const wrong = said.filter(({ fault, cure }) => KEY.test(`${fault} ${cure}`));
  expect(wrong.map(({ check, fault, cure }) => `${check}: ${fault} ${cure}`)).toEqual([]);
});
