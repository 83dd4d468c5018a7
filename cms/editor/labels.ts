/** Words of the form's frame. */
import { upperFirst } from '#lib/fold-text.ts';

/** What an editor can do with a record; the three steps are Decap's names of a draft's status. */
export type Action =
  | 'save'
  | 'draft'
  | 'pending_review'
  | 'pending_publish'
  | 'publish'
  | 'duplicate'
  | 'unpublish'
  | 'discard'
  | 'delete';

export const ACTIONS: Readonly<Record<Action, string>> = {
  save: 'Lưu nháp',
  draft: 'Trả về bản nháp',
  pending_review: 'Gửi duyệt',
  pending_publish: 'Duyệt',
  publish: 'Đăng lên trang',
  duplicate: 'Sao chép thành bản mới',
  unpublish: 'Ngừng công bố',
  discard: 'Xóa bản nháp',
  delete: 'Xóa khỏi trang',
};
export const PUBLISH_NOW = 'Đăng ngay';
export const DISCARD_CHANGES = 'Bỏ thay đổi chưa đăng';
export const schedule = (at: string): string => `Hẹn đăng ${at}`;

export interface Offer {
  readonly action: Action;
  readonly label: string;
}

/** While the server works. */
export const BUSY: Readonly<Record<Action, string>> = {
  save: 'Đang lưu…',
  draft: 'Đang trả về…',
  pending_review: 'Đang gửi duyệt…',
  pending_publish: 'Đang duyệt…',
  publish: 'Đang đăng…',
  duplicate: 'Đang sao chép…',
  unpublish: 'Đang ngừng công bố…',
  discard: 'Đang xóa…',
  delete: 'Đang xóa…',
};

/** The state of a record; the words of the page “Đang chờ xử lý”. */
export const STATES = {
  new: 'Bản mới',
  draft: 'Bản nháp',
  pending_review: 'Đang xét duyệt',
  pending_publish: 'Sẵn sàng đăng',
  published: 'Đang trên trang',
} as const;

export const FRAME = {
  unsaved: 'chưa lưu',
  reason: 'Chưa đăng: đang chờ lý do sửa',
  more: 'Việc khác',
  back: (list: string): string => `Về danh sách ${list}`,
  created: (kind: string): string => `${upperFirst(kind)} mới`,
  view: 'Xem trên trang',
  fields: 'Soạn',
  preview: 'Xem trước',
  notes: 'Ghi chú',
  aside: 'Bên cạnh biểu mẫu',
  loading: 'Đang mở…',
  retry: 'Thử lại',
  close: 'Đóng thông báo',
} as const;

export const NOTES = {
  title: 'Ghi chú của bản nháp',
  none: 'Chưa có ghi chú. Người soạn và người duyệt nhắn nhau ở đây; người đọc trang không thấy.',
  new: 'Ghi chú mới',
  add: 'Thêm ghi chú',
  edited: 'Sửa ghi chú',
  save: 'Lưu ghi chú',
  resolved: 'đã xử lý',
  resolve: 'Đánh dấu đã xử lý',
  reopen: 'Mở lại',
  edit: 'Sửa',
  remove: 'Xóa',
  question: { title: 'Xóa ghi chú này?', text: 'Ghi chú mất hẳn.', yes: 'Xóa ghi chú' },
} as const;

export const PUBLICATION = {
  running: 'Đang đăng…',
  live: 'Đã lên trang.',
  failed: 'Chưa lên trang',
  failure: 'Chưa lên trang; trang đang có được giữ nguyên',
  more: (count: number): string => `. Và ${count} lỗi nữa.`,
  open: 'Xem',
  /** Where no service publishes, nothing more is known. */
  written: 'Đã ghi vào kho; trang được dựng lại sau vài phút',
  scheduled: (at: string): string => `Đã hẹn; tự lên trang lúc ${at}`,
  noRight: 'Tài khoản này không được đăng lên trang; người được giao đăng sẽ làm bước này.',
} as const;

export const OFFLINE = {
  kept: 'Mất mạng. Bài của bạn vẫn còn trên máy này.',
  lost: 'Mất mạng. Trang biên tập tự nối lại khi có mạng.',
  waits: 'Mất mạng. Bài của bạn vẫn còn trên máy này; tự lưu khi có mạng.',
} as const;

export const FAULTS = (count: number): string =>
  `Chưa lưu: còn ${count} ô phải sửa, đã đánh dấu trong biểu mẫu.`;
export const NO_DRAFT = 'Bản nháp này không còn: có người đã đăng hoặc xóa. Hãy tải lại trang.';

interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}

/** What is asked before it is done. */
export const QUESTIONS: Readonly<Record<'unpublish' | 'discard' | 'changes' | 'delete', Question>> =
  {
    unpublish: {
      title: 'Ngừng công bố?',
      text: 'Bài rời trang và trở lại thành bản nháp. Địa chỉ của bài sẽ báo “không tìm thấy”.',
      yes: 'Ngừng công bố',
    },
    discard: {
      title: 'Xóa bản nháp này?',
      text: 'Bản nháp chưa đăng lần nào sẽ mất hẳn.',
      yes: 'Xóa bản nháp',
    },
    changes: {
      title: 'Bỏ thay đổi chưa đăng?',
      text: 'Bản đang trên trang giữ nguyên; những gì sửa từ lần đăng trước sẽ mất hẳn.',
      yes: 'Bỏ thay đổi',
    },
    delete: {
      title: 'Xóa khỏi trang?',
      text: 'Bài rời trang và không còn trong danh sách. Văn bản đã được nhiều người đọc thì nên gỡ bỏ có lý do ở “Nhật ký thay đổi”.',
      yes: 'Xóa khỏi trang',
    },
  };

export const PUBLISH_QUESTION = {
  title: (name: string): string => `Đăng “${name}” lên trang?`,
  text: 'Mọi người đọc được ngay. Về sau sửa chỗ đã đăng thì phải ghi lý do.',
  yes: (at: string | undefined): string => (at ? 'Hẹn đăng' : 'Đăng lên trang'),
  later: (at: string): string => `Bản ghi tự lên trang lúc ${at}; trước giờ đó không ai thấy.`,
} as const;

export const LEAVE = {
  title: 'Rời đi khi chưa lưu?',
  text: 'Phần vừa sửa chưa được lưu vào kho.',
  yes: 'Bỏ phần vừa sửa',
  no: 'Ở lại',
} as const;

export const COPY = {
  title: 'Dùng lại phần viết dở?',
  text: (name: string, at: string): string =>
    `Trên máy này còn phần viết dở của “${name}”${at && `, lúc ${at}`}, chưa lưu vào kho.`,
  yes: 'Dùng lại',
  no: 'Bỏ đi',
} as const;

export const NO = 'Thôi';
