/**
 * Comments on a pull request of Forgejo: `node scripts/deploy/comment.ts FILE`, where FILE holds
 * the output of `npm run check -- --json`, or the last output of a program that failed. One comment
 * per request, updated each time, also once everything is right.
 */
import { readFileSync } from 'node:fs';
import { countProblems, type Problem } from '#check/report.ts';

/** Identifies our comment; Forgejo does not show it. */
const MARK = '<!-- minh-bach:check -->';

/** Comments have a size limit, and nobody reads two hundred faults in one. */
const MOST = 40;

/** File names and texts come from editors: nothing in them may become markup or a mention. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#~]/g, '\\$&')
    .replaceAll('@', '@\u200b');

function line({ line: row, label, field, fault, cure }: Problem): string {
  const place = [row && `dòng ${row}`, label ?? field].filter(Boolean).join(', ');
  return `- ${place ? `**${plain(place)}**: ` : ''}${plain(fault)} → ${plain(cure)}`;
}

/** Errors grouped by file, as a list. */
function failureText(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = errors.slice(0, MOST);
  const files = [...new Set(shown.map(({ file }) => file))];
  const sections = files.flatMap((file) => [
    '',
    `**${plain(file)}**`,
    '',
    ...shown.filter((problem) => problem.file === file).map(line),
  ]);
  const rest = errors.length - shown.length;
  return [
    MARK,
    `### Chưa đăng được: còn ${countProblems(problems).error} lỗi phải sửa`,
    ...sections,
    ...(rest > 0 ? ['', `… và ${rest} lỗi nữa; sửa các lỗi trên rồi kiểm tra lại.`] : []),
    '',
    'Hãy mở bản nháp trong trang biên tập, sửa những chỗ trên rồi lưu; việc kiểm tra sẽ tự chạy lại. Trang đang có được giữ nguyên.',
  ].join('\n');
}

/** The text when the check itself, or a later step, has failed. */
const breakdownText = (words: string): string =>
  [
    MARK,
    '### Chưa đăng được: việc kiểm tra hoặc dựng trang bị dừng',
    '',
    '```text',
    words.trim().slice(-4000).replaceAll('```', "'''"),
    '```',
    '',
    'Nội dung vừa viết không mất. Nếu không rõ vì sao, hãy gửi đường dẫn của trang này cho người quản trị. Trang đang có được giữ nguyên.',
  ].join('\n');

const CURED = [MARK, 'Đã sửa xong các lỗi nêu ở đây; nội dung có thể đăng.'].join('\n');

export interface Comment {
  readonly id: number;
  readonly body: string;
}
export interface Comments {
  readonly list: () => Promise<readonly Comment[]>;
  readonly add: (body: string) => Promise<unknown>;
  readonly change: (id: number, body: string) => Promise<unknown>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The comments of the request that this pipeline checks; Forgejo's runner uses GitHub's variable
 * names.
 * @returns undefined when it checks no request, or has no token to write with
 */
export function commentsOf(env: Environment): Comments | undefined {
  const { GITHUB_API_URL, GITHUB_REPOSITORY, PR_NUMBER, GITHUB_TOKEN } = env;
  if (!GITHUB_API_URL || !GITHUB_REPOSITORY || !PR_NUMBER || !GITHUB_TOKEN) return undefined;
  const issues = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues`;
  const request = async (path: string, method = 'GET', body?: string): Promise<unknown> => {
    const response = await fetch(`${issues}/${path}`, {
      method,
      headers: { Authorization: `token ${GITHUB_TOKEN}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify({ body }) }),
    });
    if (!response.ok)
      throw new Error(
        `Không ghi được nhận xét: ${method} ${issues}/${path} trả lời ${response.status}`,
      );
    return response.json();
  };
  return {
    list: async () => (await request(`${PR_NUMBER}/comments`)) as Comment[],
    add: (body) => request(`${PR_NUMBER}/comments`, 'POST', body),
    change: (id, body) => request(`comments/${id}`, 'PATCH', body),
  };
}

function readProblems(text: string): Problem[] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? (data as Problem[]) : undefined;
  } catch {
    return undefined; // output of a failed program
  }
}

/** @returns the text of the comment, or undefined when there is no problem */
export function commentText(output: string): string | undefined {
  const problems = readProblems(output);
  if (!problems) return breakdownText(output);
  return problems.some(({ severity }) => severity === 'error') ? failureText(problems) : undefined;
}

/** Creates, updates or closes the comment. @returns what was done */
export async function tell(comments: Comments, text: string | undefined): Promise<string> {
  const earlier = (await comments.list()).find(({ body }) => body.startsWith(MARK));
  const body = text ?? (earlier ? CURED : undefined);
  if (body === undefined || earlier?.body === body) return 'Không có gì cần nhận xét.';
  await (earlier ? comments.change(earlier.id, body) : comments.add(body));
  return 'Đã ghi nhận xét vào yêu cầu.';
}

async function main(): Promise<void> {
  const file = process.argv[2];
  if (!file) throw new Error('Cách dùng: node scripts/deploy/comment.ts TỆP');
  const comments = commentsOf(process.env);
  if (!comments)
    return console.log(
      'Không ghi nhận xét: lần chạy này không thuộc yêu cầu nào của Forgejo, hoặc không có mã.',
    );
  console.log(await tell(comments, commentText(readFileSync(file, 'utf8'))));
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
