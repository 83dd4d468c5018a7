/**
 * Tells on a pull or merge request what is wrong with it: `node scripts/deploy/comment.ts FILE`, where
 * FILE holds what `npm run check -- --json` printed, or the last words of whatever broke down. One
 * comment a request: it is rewritten, and says so once all is well.
 */
import { readFileSync } from 'node:fs';
import type { Problem } from '#scripts/report.ts';
import { breakdownText, CURED, failureText, MARK } from './comment-text.ts';
import { commentsOf, type Comments } from './forge-comments.ts';

function readProblems(text: string): Problem[] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? (data as Problem[]) : undefined;
  } catch {
    return undefined; // words of a program that broke down
  }
}

/** @returns the text of the comment, or undefined when there is nothing to complain of */
export function commentText(output: string): string | undefined {
  const problems = readProblems(output);
  if (!problems) return breakdownText(output);
  return problems.some(({ severity }) => severity === 'error') ? failureText(problems) : undefined;
}

/** Writes, rewrites or closes the one comment. @returns what was done */
export async function tell(comments: Comments, text: string | undefined): Promise<string> {
  const standing = (await comments.list()).find(({ body }) => body.startsWith(MARK));
  const body = text ?? (standing ? CURED : undefined);
  if (body === undefined || standing?.body === body) return 'Không có gì cần nhận xét.';
  await (standing ? comments.change(standing.id, body) : comments.add(body));
  return 'Đã ghi nhận xét vào yêu cầu.';
}

async function main(): Promise<void> {
  const file = process.argv[2];
  if (!file) throw new Error('Cách dùng: node scripts/deploy/comment.ts TỆP');
  const comments = commentsOf(process.env);
  if (!comments)
    return console.log('Lần chạy này không thuộc yêu cầu nào, hoặc không có mã để ghi nhận xét.');
  console.log(await tell(comments, commentText(readFileSync(file, 'utf8'))));
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
