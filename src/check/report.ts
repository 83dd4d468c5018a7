/** Problems of the content, as data, and their output for people and GitHub. */

export type Severity = 'error' | 'warning' | 'notice';

export interface Problem {
  /** Name of the check, equal to its file name in `checks/` of its concept or in `src/check/`. */
  check: string;
  severity: Severity;
  /** Path below the content folder. */
  file: string;
  /** Line of the file, from 1. */
  line?: number | undefined;
  /** Key as written in the file: `relations[0].to`. */
  field?: string | undefined;
  /** Label of that key in the CMS form. */
  label?: string | undefined;
  fault: string;
  /** What to write instead. */
  cure: string;
}

const HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'LỖI — phải sửa trước khi đăng',
  warning: 'CẢNH BÁO — nên xem lại',
  notice: 'LƯU Ý',
};
const MARKS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', notice: '·' };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** How many problems of each kind. */
export function countProblems(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

/** Errors first, then by file and line: the same report on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const rank = ({ severity }: Problem) => SEVERITIES.indexOf(severity);
  const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      byText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      byText(a.check, b.check) ||
      byText(a.field ?? '', b.field ?? ''),
  );
}

/** "Số, ký hiệu (number)" */
const fieldText = ({ label, field }: Problem): string | undefined =>
  label && field ? `${label} (${field})` : field;

function problemLines(problem: Problem): string[] {
  const place = [problem.line && `dòng ${problem.line}`, fieldText(problem)].filter(Boolean);
  return [
    `  ${MARKS[problem.severity]} ${place.join(' · ') || 'cả tệp'}  [${problem.check}]`,
    `      ${problem.fault}`,
    `      → ${problem.cure}`,
  ];
}

function sectionLines(severity: Severity, problems: readonly Problem[]): string[] {
  const own = problems.filter((problem) => problem.severity === severity);
  if (own.length === 0) return [];
  const lines = [`${HEADINGS[severity]} (${own.length})`];
  let file = '';
  for (const problem of own) {
    if (problem.file !== file) lines.push('', problem.file);
    file = problem.file;
    lines.push(...problemLines(problem));
  }
  return [...lines, ''];
}

/** The readable report: errors, warnings and notices apart, grouped by file. */
export const formatReport = (problems: readonly Problem[]): string =>
  SEVERITIES.flatMap((severity) => sectionLines(severity, problems)).join('\n');

/** "Đã kiểm tra 212 bản ghi trong 0,8 giây: 3 lỗi, 2 cảnh báo, 1 lưu ý." */
export function formatSummary(
  problems: readonly Problem[],
  recordCount: number,
  seconds: number,
): string {
  const { error, warning, notice } = countProblems(problems);
  const time = seconds.toFixed(1).replace('.', ',');
  const found =
    problems.length === 0
      ? 'không có lỗi nào'
      : `${error} lỗi, ${warning} cảnh báo, ${notice} lưu ý`;
  return `Đã kiểm tra ${recordCount} bản ghi trong ${time} giây: ${found}.`;
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * One problem as a GitHub annotation, shown next to the line in a pull request.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatAnnotation(problem: Problem, contentDir: string): string {
  const file = `file=${escapeProperty(`${contentDir}/${problem.file}`)}`;
  const line = problem.line ? `,line=${problem.line}` : '';
  const title = `,title=${escapeProperty(fieldText(problem) ?? problem.check)}`;
  return `::${problem.severity} ${file}${line}${title}::${escapeData(`${problem.fault} → ${problem.cure}`)}`;
}
