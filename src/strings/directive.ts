/** Words of the directive pages. */
import type { Directive } from '#domain/directive/schema.ts';

export const DIRECTIVE = {
  title: 'Văn bản',
  lead: 'Chỉ thị, nghị quyết, quyết định, kế hoạch của tỉnh và văn bản của Trung ương làm căn cứ: nội dung, hiệu lực và ai phải thực hiện.',
  count: 'văn bản',
  searchLabel: 'Tìm văn bản',
  searchHint: 'Số, ký hiệu hoặc nội dung',
  searchHelp: 'Gõ số theo cách nào cũng được: 08-CT/TU, 8 ct tu, 15/2026/qđ-ubnd.',
  search: 'Tìm',
  filters: 'Lọc danh sách',
  byType: 'Loại văn bản',
  byValidity: 'Hiệu lực',
  byYear: 'Năm ban hành',
  byField: 'Lĩnh vực',
  byIssuer: 'Cơ quan ban hành',
  all: 'Tất cả văn bản',
  empty: 'Chưa có văn bản nào được đăng. Văn bản mới sẽ hiện ở đây và trong nhật ký cập nhật.',
  outside: 'Văn bản của tỉnh khác:',
  pages: 'Các trang của danh sách',
  page: 'Trang',
  newer: 'Mới hơn',
  older: 'Cũ hơn',
  previous: 'Trang trước',
  next: 'Trang sau',
  years: 'Theo số, từng năm',
  allYears: 'Mọi năm, mới nhất trước',
  numberOrder: 'Xếp theo số tăng dần trong từng loại và cơ quan, như sổ đăng ký văn bản.',
  number: 'Số, ký hiệu',
  type: 'Loại văn bản',
  system: 'Hệ thống',
  recipients: 'Nơi nhận',
  nowIs: 'nay là',
  until: 'đến',
  issuedOn: 'Ngày ban hành',
  effectiveOn: 'Có hiệu lực từ',
  expiresOn: 'Hết hiệu lực từ',
  term: 'Nhiệm kỳ',
  signer: 'Người ký',
  appliesTo: 'Đối tượng áp dụng',
  fields: 'Lĩnh vực',
  basis: 'Căn cứ xác định hiệu lực',
  checkedOn: 'Kiểm tra hiệu lực đến ngày',
  publishedOn: 'Đăng trên trang này',
  facts: 'Thông tin văn bản',
  summary: 'Tóm tắt',
  fullText: 'Toàn văn',
  summaryText: 'Nội dung chính',
  summaryOnly: 'Trang này mới có bản tóm tắt, chưa đăng toàn văn.',
  fullTextAt: 'Xem toàn văn tại:',
  textNotFound: 'Chúng tôi chưa tìm thấy toàn văn.',
  official: 'Văn bản có chữ ký và dấu là bản chính thức; nội dung trên trang để tra cứu.',
  contents: 'Nội dung văn bản',
  contentsFolded: 'Nội dung văn bản (thu gọn)',
  withdrawn: 'Văn bản này đã được gỡ khỏi trang',
  withdrawnBadge: 'Đã gỡ bỏ',
  withdrawnText: 'Số, ký hiệu, lý do và quan hệ với văn bản khác được giữ lại để tra cứu.',
  replacedBy: 'Văn bản thay thế, bãi bỏ:',
  changedBy: 'Văn bản đã sửa đổi, bãi bỏ một phần:',
  suspendedBy: 'Văn bản cho ngưng hiệu lực, đình chỉ thi hành:',
  changedUnits: 'Các phần có thay đổi:',
  heirsLink: 'Xem văn bản thay thế',
  reasonLink: 'Xem lý do',
  timeline: 'Diễn biến hiệu lực',
  ahead: 'chưa đến',
  dayOfIssue: 'theo ngày ban hành',
  mentioned: 'Văn bản nêu trong căn cứ trên:',
  relations: 'Quan hệ với văn bản khác',
  duties: 'Nhiệm vụ được giao và việc thực hiện',
  dutiesLink: 'Xem tình hình thực hiện',
  dutiesNote:
    'Văn bản này giao các nhiệm vụ sau. Xem tài liệu kiểm chứng của từng cơ quan ở trang theo dõi.',
  stories: 'Mô hình Dân vận khéo thực hiện văn bản này',
  dialogues: 'Đối thoại có câu trả lời bằng văn bản này',
  cite: 'Trích dẫn',
  citeHelp: 'Cách ghi khi viện dẫn văn bản này lần đầu',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  formats: 'Tải dữ liệu',
  json: 'Dữ liệu (JSON)',
  akn: 'Akoma Ntoso 3.0 (XML)',
  markdown: 'Bản nguồn (Markdown)',
  part: 'Điều khoản liên quan',
} as const;

/** A note on the text for its readers: whose wording it is, or where the full text is. */
export function editionNote({
  summaryOnly,
  fullTextUrl,
  textNotFound,
}: Pick<Directive, 'summaryOnly' | 'fullTextUrl' | 'textNotFound'>): {
  readonly text: string;
  readonly url?: string | undefined;
} {
  if (!summaryOnly) return { text: DIRECTIVE.official };
  if (fullTextUrl)
    return { text: `${DIRECTIVE.summaryOnly} ${DIRECTIVE.fullTextAt}`, url: fullTextUrl };
  return {
    text: textNotFound
      ? `${DIRECTIVE.summaryOnly} ${DIRECTIVE.textNotFound}`
      : DIRECTIVE.summaryOnly,
  };
}

/** Accessible name of the permalink of a unit. */
export const permalinkLabel = (place: string): string => `Liên kết đến ${place}`;

/** "12,5 kB", "1,2 MB". */
export const fileSize = (bytes: number): string => {
  const format = (value: number) =>
    new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value);
  return bytes < 1_000_000 ? `${format(bytes / 1000)} kB` : `${format(bytes / 1_000_000)} MB`;
};
