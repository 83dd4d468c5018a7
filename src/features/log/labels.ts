import type { EventKind } from './rules/event.ts';

export const EVENT_KINDS: Readonly<Record<EventKind, string>> = {
  published: 'Đăng mới',
  correction: 'Đính chính',
  revision: 'Cập nhật',
  withdrawal: 'Gỡ bỏ',
  session: 'Buổi tiếp',
  figures: 'Sửa số liệu',
  progress: 'Tiến độ',
  answer: 'Trả lời',
};

/** Words of the publication log and of feeds. */
export const LOG = {
  title: 'Nhật ký cập nhật',
  lead: 'Nội dung đăng mới, đính chính, cập nhật, thay đổi lịch và sửa số liệu, mới nhất trước.',
  empty:
    'Mỗi lần đăng mới, đính chính, dời lịch hay sửa số liệu sẽ được ghi ở đây theo ngày. Trang tự ghi khi ban biên tập công bố.',
  description: 'Nội dung đăng mới và thay đổi trên trang, xếp theo tháng.',
  month: (month: string, year: string) => `Tháng ${Number(month)} năm ${year}`,
  nth: (month: string, page: number) => `${month}, trang ${page}`,
  months: 'Theo tháng',
  earlier: 'Các tháng trước nữa',
  count: 'mục',
  pages: 'Các trang của nhật ký',
  newer: 'Mới hơn',
  older: 'Cũ hơn',
  page: (current: number, last: number) => `Trang ${current}/${last}`,
  feeds: 'Theo dõi tin mới (RSS)',
  feedsNote:
    'Dán địa chỉ vào phần mềm đọc tin (Feedly, Inoreader, Thunderbird…). Mỗi cơ quan có nguồn tin riêng trên trang của cơ quan.',
  /** Before the title of a record in a feed. */
  sampleMark: '[Minh họa] ',
} as const;
