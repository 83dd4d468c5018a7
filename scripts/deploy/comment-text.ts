/** What a comment on a failed change says, in Vietnamese and in Markdown that every forge reads. */
import { countProblems, type Problem } from '#scripts/report.ts';

/** Finds our comment again; no forge shows it. */
export const MARK = '<!-- minh-bach:check -->';

/** A comment has a limit, and nobody reads two hundred faults in one. */
const MOST = 40;

/** File names and texts come from editors: nothing in them may become markup or call someone. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#~]/g, '\\$&')
    .replaceAll('@', '@\u200b');

function line({ line: row, label, field, fault, cure }: Problem): string {
  const place = [row && `dòng ${row}`, label ?? field].filter(Boolean).join(', ');
  return `- ${place ? `**${plain(place)}**: ` : ''}${plain(fault)} → ${plain(cure)}`;
}

/** Errors by file, as a list. */
export function failureText(problems: readonly Problem[]): string {
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

/** When the check itself broke down, or a later step did. */
export const breakdownText = (words: string): string =>
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

export const CURED = [MARK, 'Đã sửa xong các lỗi nêu ở đây; nội dung có thể đăng.'].join('\n');
