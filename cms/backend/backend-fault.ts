/** Errors of a backend, in words for the editor. */
import { EntryError } from '#cms/kit/entry-error.ts';

export class BackendFault extends EntryError {
  override name = 'BackendFault';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** Who saved a file, and the instant. */
export interface Change {
  readonly name: string;
  readonly at: string;
}

/** Two versions of a record, each changed from the same earlier one. */
export interface Conflict {
  readonly path: string;
  /** What the form was filled with; null for a record that did not exist. */
  readonly base: string | null;
  /** The colleague's version; null when it was deleted. */
  readonly theirs: string | null;
  readonly mine: string;
  /** The colleague; undefined where the backend does not say. */
  readonly by?: Change | undefined;
}

const KEPT = 'Phần đang viết vẫn còn trên màn hình này';

export const LOST = `Không kết nối được với máy chủ nội dung. ${KEPT}`;

export const SESSION_EXPIRED = `Phiên đăng nhập đã hết hạn nên chưa lưu được. ${KEPT}, bài đang viết không mất: hãy mở trang biên tập ở một thẻ mới, đăng nhập lại, rồi quay về đây làm lại thao tác vừa rồi`;

export const STALE =
  'Bản ghi này đã được người khác sửa sau khi bạn mở, nên chưa lưu để không đè mất phần của họ';

/** A colleague saved the record first. */
export class ConflictFault extends BackendFault {
  override name = 'ConflictFault';
  readonly conflict: Conflict;
  constructor(conflict: Conflict) {
    super(STALE, 409);
    this.conflict = conflict;
  }
}

/** @param path where a colleague's draft has moved the record meanwhile */
export const movedMeanwhile = (path: string): string =>
  `Số, ký hiệu, ngày hoặc cơ quan ban hành vừa được người khác sửa nên bản ghi đã chuyển sang ${path}; chưa lưu. Hãy chép giữ phần đang viết, tải lại trang rồi sửa tiếp`;

/** Messages by status, where a forge's own would be English. */
const SENTENCES: Readonly<Record<number, string>> = {
  401: SESSION_EXPIRED,
  403: `Tài khoản này không được phép làm việc đó trong kho nội dung. ${KEPT}; hãy hỏi người quản trị`,
  404: `Máy chủ git không tìm thấy kho, nhánh hoặc tệp này. ${KEPT}; hãy tải lại danh sách ở thẻ khác rồi thử lại`,
  405: 'Máy chủ git chưa cho nhập thay đổi này: có thể chưa đủ người duyệt, hoặc bản nháp vướng với bản mới trên trang. Hãy mở yêu cầu kéo (pull request) trên máy chủ git để xem lý do',
  409: STALE,
  413: 'Tệp quá lớn, máy chủ git không nhận',
  422: `Máy chủ git không nhận vì kho đã thay đổi trong lúc lưu. ${KEPT}; hãy thử lại`,
  423: 'Kho nội dung đang khóa hoặc đã lưu trữ, không ghi được',
};

export const NO_ACCESS =
  'Tài khoản này chưa được cấp quyền ghi vào kho nội dung. Hãy nhờ người quản trị máy chủ git thêm vào nhóm biên tập';

/** Decap's message, without a status, for a user with read access only. */
const ONLY_READS = /user account does not have access to this repo/;

/** GitLab's message, with status 400, for the `last_commit_id` of a file that has a newer one. */
const CHANGED = /file.* has changed since you started editing/;

/** What browsers say of a request without a response; Decap gives it the status 500. */
const NO_RESPONSE = /^(?:Failed to fetch|Load failed|NetworkError when attempting)/;

interface StatusError {
  status?: unknown;
  message?: unknown;
  name?: unknown;
}

/** Decap also reports 500 when no response arrived. */
const otherwise = (code: number, said: string): string =>
  code >= 400 && code < 500
    ? `Máy chủ git không nhận yêu cầu này${said}. ${KEPT}; hãy thử lại, nếu vẫn vậy thì báo người quản trị`
    : `Không kết nối được với máy chủ git${said}. ${KEPT}; hãy kiểm tra mạng rồi thử lại`;

/**
 * Converts an error of a forge to a message for the editor.
 * @param error what Decap's backend threw; errors that Decap itself handles are returned unchanged
 */
export function backendFault(error: unknown): Error {
  if (error instanceof BackendFault) return error;
  const { status, message, name } = (error ?? {}) as StatusError;
  if (name === 'ACCESS_TOKEN_ERROR') return new BackendFault(SESSION_EXPIRED, 401);
  if (error instanceof Error && name === 'EDITORIAL_WORKFLOW_ERROR') return error;
  if (typeof message === 'string' && NO_RESPONSE.test(message)) return new BackendFault(LOST, 0);
  if (typeof message === 'string' && ONLY_READS.test(message))
    return new BackendFault(NO_ACCESS, 403);
  if (typeof message === 'string' && CHANGED.test(message)) return new BackendFault(STALE, 409);
  const code = typeof status === 'number' ? status : 0;
  const said = typeof message === 'string' && message ? ` (${message})` : '';
  return new BackendFault(SENTENCES[code] ?? otherwise(code, said), code);
}
