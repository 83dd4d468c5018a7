/** The lint rule on wording reports each wrong style, in strings, templates and markup. */
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ cwd: process.cwd() });

async function fires(code: string, file: string, rule = 'wording/office'): Promise<boolean> {
  const [result] = await eslint.lintText(code, { filePath: file });
  const messages = result?.messages ?? [];
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(broken.message);
  return messages.some(({ ruleId }) => ruleId === rule);
}

test.each([
  ['dời từ Thứ Tư, 02/12/2026', true],
  ['Thứ Tư, 02/12/2026', false],
  ['dời từ thứ Tư, ngày 02/12/2026', false],
  ['đạt 81,8 %', true],
  ['đạt 81,8%', false],
  ['từ ngày 01/7/2026', true],
  ['từ ngày 01/07/2026', false],
  ['Số 12/3 đường 30/4', false],
  ['Chưa báo cáo', true],
  ['cam kết trễ hẹn', true],
  ['hồ sơ trễ hạn', false],
  ['Chỉ thị (văn bản của đảng)', true],
  ['Văn bản của Đảng', false],
])('%s', async (words, expected) => {
  expect(await fires(`export const x = '${words}';\n`, 'src/features/duty/labels.ts')).toBe(
    expected,
  );
  expect(await fires(`export const x = (y: string) => \`${words}\${y}\`;\n`, 'cms/a.ts')).toBe(
    expected,
  );
  expect(await fires(`<p>${words}</p>\n`, 'src/site/ui/A.astro')).toBe(expected);
});

test('a per cent sign after a value', async () => {
  expect(
    await fires('export const x = (y: number) => `${y} %`;\n', 'src/features/duty/labels.ts'),
  ).toBe(true);
});

test.each([
  ["export const x = 'Quá hạn';", 'src/features/duty/rules/a.ts', true],
  ['export const x = (y: string) => `${y} của tỉnh`;', 'src/site/a.ts', true],
  ["export const x = 'Đạt';", 'src/features/duty/rules/a.ts', false],
  ["export const x = 'Quá hạn';", 'src/features/duty/labels.ts', false],
  ["export const x = { fault: 'Quá hạn' };", 'src/features/duty/rules/a.ts', false],
  ["throw new Error('Quá hạn');", 'src/features/duty/rules/a.ts', false],
  ['export const x = String.raw`Quá hạn\\d`;', 'src/features/duty/rules/a.ts', false],
])('sentences are in the labels: %s in %s', async (code, file, expected) => {
  expect(await fires(`${code}\n`, file, 'labelled/sentences')).toBe(expected);
});
