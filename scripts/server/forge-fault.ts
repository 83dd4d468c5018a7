/** Why git could not ask the forge, or write what it sent, in a sentence for the operator. */
import { GitError } from '#scripts/cms-server/git.ts';
import { withoutPassword } from '#scripts/receiver/draft-forwarder.ts';

export interface Place {
  readonly remote: string;
  readonly branch: string;
}

interface Cause {
  readonly sign: RegExp;
  readonly sentence: (at: Place & { readonly said: string }) => string;
  /** Does it usually pass by itself? */
  readonly passes?: true;
}

/** The first whose sign git prints. */
const CAUSES: readonly Cause[] = [
  {
    sign: /No space left|unable to write|Disk quota|cannot create .*space/i,
    sentence: () => 'Đĩa đầy nên chưa lấy được nội dung mới về. Hãy dọn đĩa: df -h',
  },
  {
    sign: /couldn't find remote ref|Remote branch .* not found/i,
    sentence: ({ remote, branch }) =>
      `Kho ${remote} không có nhánh “${branch}”. Xem CMS_BRANCH, hoặc đưa nội dung lên nhánh ấy`,
  },
  {
    sign: /Host key verification failed/i,
    sentence: ({ remote }) =>
      `Chưa tin máy chủ của ${remote}. Đối chiếu khóa của nó rồi ghi vào known_hosts: ssh-keyscan`,
  },
  {
    sign: /Authentication failed|could not read (?:Username|Password)|Permission denied|\b40[13]\b|not authori[sz]ed/i,
    sentence: ({ remote, said }) =>
      `Kho ${remote} từ chối tài khoản của máy chủ này (${said}). Xem mã forge-token hoặc khóa SSH còn hạn không, và tài khoản có quyền với kho ấy không`,
  },
  {
    sign: /not found|cannot find|does not (?:exist|appear)|\b404\b/i,
    sentence: ({ remote, said }) =>
      `Không có kho ${remote}, hoặc tài khoản của máy chủ này không được đọc (${said}). Xem CONTENT_REPO và quyền đọc`,
  },
  {
    sign: /Could not resolve|Failed to connect|Couldn't connect|Could not connect|refused|timed out|unreachable|\b50\d\b|reset|hung up|early EOF|too slow|Empty reply/i,
    sentence: ({ remote, said }) =>
      `Máy chủ git của ${remote} không trả lời (${said}). Máy chủ này hỏi lại mỗi phút; trang đang có vẫn chạy`,
    passes: true,
  },
];

/** Nothing new came in: the sentence is for the operator. */
export class ContentFault extends Error {
  override name = 'ContentFault';
  readonly passes: boolean;
  constructor(message: string, passes = false) {
    super(message);
    this.passes = passes;
  }
}

/** @param error of git; any other error is returned as it is */
export function contentFault(error: unknown, { remote, branch }: Place): unknown {
  if (!(error instanceof GitError)) return error;
  const all = withoutPassword(error.stderr || error.message);
  const lines = all.split('\n').filter((line) => /^(?:fatal|error|remote|ssh):/.test(line));
  const said = (lines[0] ?? all.split('\n')[0] ?? '').replace(/^(?:fatal|error): /, '').trim();
  const cause = CAUSES.find(({ sign }) => sign.test(all));
  const at = { remote: withoutPassword(remote), branch, said };
  return new ContentFault(
    cause?.sentence(at) ?? `Git chưa lấy được nhánh “${branch}” của ${at.remote}: ${said}`,
    cause?.passes,
  );
}
