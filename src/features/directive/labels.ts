import { lowerFirst } from '#lib/fold-text.ts';
import type { DirectiveFilter } from './rules/view.ts';
import type { Directive } from './schema.ts';

export const DIRECTIVE = {
  title: 'Văn bản',
  lead: 'Chỉ thị, nghị quyết, quyết định, kế hoạch của địa phương và văn bản của Trung ương làm căn cứ: nội dung, hiệu lực và ai phải thực hiện.',
  count: 'văn bản',
  more: (count: number) => `Xem thêm ${count} văn bản`,
  filters: 'Lọc danh sách',
  byType: 'Loại văn bản',
  everyAgency: (levels: string) => `Mọi cơ quan ${levels}`,
  byValidity: 'Hiệu lực',
  byYear: 'Năm ban hành',
  byField: 'Lĩnh vực',
  byIssuer: 'Cơ quan ban hành',
  all: 'Tất cả văn bản',
  sample: 'Dữ liệu minh họa, không có thật',
  empty:
    'Chỉ thị, nghị quyết, quyết định, kế hoạch của địa phương sẽ có ở đây sau khi ban hành. Cơ quan ban hành đăng toàn văn và ghi rõ hiệu lực.',
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
  system: 'Hệ thống',
  recipients: 'Nơi nhận',
  nowIs: 'nay là',
  until: 'đến',
  term: 'Nhiệm kỳ',
  signer: 'Người ký',
  appliesTo: 'Đối tượng áp dụng',
  fields: 'Lĩnh vực',
  basis: 'Căn cứ xác định hiệu lực',
  why: 'Căn cứ',
  checkedOn: 'Kiểm tra hiệu lực đến ngày',
  checkedUntil: (day: string) => `kiểm tra đến ngày ${day}`,
  edited: (count: number) => `Trang này đã chỉnh sửa ${count} lần`,
  publishedOn: 'Đăng trên trang này',
  facts: 'Thông tin văn bản',
  summary: 'Tóm tắt',
  fullText: 'Toàn văn',
  summaryText: 'Nội dung chính',
  /** Parts of the text that fold and have no heading of their own. */
  fold: { opening: 'Phần mở đầu', basis: (count: number) => `Căn cứ (${count})` },
  summaryOnly: 'Trang này mới có bản tóm tắt, chưa đăng toàn văn.',
  fullTextAt: 'Xem toàn văn tại:',
  textNotFound: 'Chúng tôi chưa tìm thấy toàn văn.',
  official:
    'Văn bản có chữ ký và dấu là bản chính thức; chữ trên trang để tra cứu, chỗ nào khác bản ký thì theo bản ký.',
  contents: 'Nội dung văn bản',
  contentsFolded: 'Nội dung văn bản (thu gọn)',
  withdrawn: 'Văn bản này đã được gỡ khỏi trang',
  withdrawnBadge: 'Đã gỡ bỏ',
  withdrawnText: 'Số, ký hiệu, lý do và quan hệ với văn bản khác được giữ lại để tra cứu.',
  replacedBy: 'Văn bản thay thế, bãi bỏ:',
  changedBy: 'Văn bản đã sửa đổi, bãi bỏ một phần:',
  suspendedBy: 'Văn bản cho ngưng hiệu lực, đình chỉ thi hành:',
  changedUnits: (count: number) => `${count} chỗ đã sửa đổi, bãi bỏ`,
  heirsLink: 'Xem văn bản thay thế',
  reasonLink: 'Xem lý do',
  timeline: 'Diễn biến hiệu lực',
  ahead: 'chưa đến',
  dayOfIssue: 'theo ngày ban hành',
  mentioned: 'Văn bản nêu trong căn cứ trên:',
  relations: 'Văn bản liên quan',
  cite: 'Trích dẫn',
  citeHelp: 'Cách ghi khi viện dẫn văn bản này lần đầu',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  formats: 'Tải dữ liệu',
  json: 'Dữ liệu (JSON)',
  akn: 'Akoma Ntoso 3.0 (XML)',
  markdown: 'Bản nguồn (Markdown)',
  part: 'Điều khoản liên quan',
  // Blocks on the pages of others.
  newest: 'Văn bản mới',
  seeAll: 'Xem tất cả văn bản',
  ofAgency: 'Văn bản đã ban hành',
  seeAllOf: (count: number) => `Xem tất cả ${count} văn bản`,
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

export const RELATED = {
  current: 'văn bản này',
  elsewhere: 'Không đăng trên trang này',
  indirect: 'Qua văn bản khác',
} as const;

/** Words around citations in the text of documents. */
export const CITATION = {
  citedBy: 'Văn bản khác có nhắc đến',
  citedByNote: 'Máy tự nhận từ lời văn, chưa kiểm tra.',
  known: 'Văn bản được viện dẫn, không đăng trên trang này',
  officialText: 'Bản chính thức',
  others: (count: number) => `và ${count} văn bản khác`,
  term: (term: string) => `nhiệm kỳ ${term}`,
  /** Name of the group of links after a number that several documents share. */
  choices: (number: string, count: number) => `Số ${number} có ${count} văn bản, chọn`,
  search: (number: string) => `Tìm các văn bản số ${number}`,
} as const;

/** "Được triển khai bởi (8)" */
export const counted = (label: string, count: number): string => `${label} (${count})`;

/** Id of a known document in the list below the text. */
export const knownAnchor = (id: string): string => `vien-dan-${id}`;

/** Of a table in a text, for screen readers. */
export const tableLabel = (number: number): string => `Bảng ${number}`;

/** Words of the change history of a document. */
export const HISTORY = {
  title: 'Lịch sử chỉnh sửa',
  unrecorded: 'Thay đổi chưa ghi lý do',
  unrecordedNote:
    'Lời văn trên trang khác với bản đăng trước đó; ban biên tập chưa ghi lý do thay đổi.',
  help: 'Chữ gạch ngang là chữ đã bỏ, chữ gạch chân là chữ mới thêm. Đoạn không đổi được lược bớt.',
  removed: 'bỏ:',
  added: 'thêm:',
  comparison: (count: number) => `Đối chiếu lời văn: ${count} chỗ thay đổi`,
  /** The two compared wordings; the days are written out. */
  compared: (before: string, after: string) =>
    before === after
      ? `Lời văn trên trang trước và sau lần sửa ngày ${after}.`
      : `Lời văn trên trang ngày ${before} so với ngày ${after}.`,
  omitted: (count: number) => `Còn ${count} đoạn thay đổi nữa không hiện ở đây vì quá dài.`,
} as const;

/** Words about the signed original: attached files, how to check them, and text not yet proofread. */
export const ORIGINAL = {
  title: 'Tệp kèm theo',
  see: 'Xem bản ký',
  missing: 'Tệp chưa được tải lên.',
  /** "12 trang" on one line, with a full stop between thousands. */
  pages: (pages: number) => `${new Intl.NumberFormat('vi-VN').format(pages)}\u00A0trang`,
  /** Alternative text of the preview. */
  firstPage: (title: string) => `Trang đầu của ${title}`,
  noPreview: 'Chưa xem trước được tệp này; mở tệp để xem.',
  signatures: 'chữ ký số',
  signaturesHelp: 'Trang này không xác thực chữ ký số; mở tệp bằng phần mềm đọc PDF để kiểm tra.',
  scan: 'Bản quét, không có lớp chữ:',
  scanWithText: 'hãy đọc toàn văn ở trên.',
  scanWithoutText:
    'phần mềm đọc màn hình không đọc được, và trang này chưa có toàn văn của văn bản.',
  scanOther: 'không tìm được chữ trong tệp, phần mềm đọc màn hình không đọc được.',
  copy: 'Sao chép mã',
  verify: 'Mã SHA-256 và cách kiểm tra tệp đã tải về',
  verifyWhy:
    'Mã SHA-256 như dấu vân tay của tệp: tệp khác đi một chữ thì mã khác hẳn. Tính mã của tệp đã tải về rồi so với mã dưới đây; trùng nhau là đúng tệp đã đăng.',
  verifyHere: 'Chọn tệp đã tải về',
  verifyHereHelp:
    'Cách nhanh nhất, trên điện thoại cũng dùng được. Mã được tính ngay trên máy của bạn; tệp không được gửi đi đâu.',
  matches: 'Đúng tệp đã đăng:',
  differs: 'Không trùng với tệp nào đã đăng. Mã của tệp vừa chọn:',
  phone: 'Điện thoại',
  phoneHelp:
    'Dùng ô chọn tệp ở trên khi trình duyệt bật JavaScript; nếu không, chép tệp sang máy tính rồi làm như dưới đây.',
  windows: 'Windows',
  windowsHelp: 'Mở thư mục chứa tệp, gõ cmd vào thanh địa chỉ rồi nhấn Enter, sau đó chạy:',
  macos: 'macOS',
  macosHelp: 'Mở Terminal, vào thư mục tải về rồi chạy:',
  linux: 'Linux',
  linuxHelp: 'Mở cửa sổ dòng lệnh ở thư mục chứa tệp rồi chạy:',
  unproofread: 'Chưa hiệu đính',
  unproofreadNote:
    'Chữ dưới đây được chuyển tự động từ bản quét hoặc tệp gốc, chưa so lại với bản ký, có thể sai hoặc thiếu. Khi viện dẫn, xin đối chiếu với bản ký.',
} as const;

/** Words of the reading page of a document: its contents, the menu of a unit, the printed sheet. */
export const READING = {
  permalink: (place: string) => `Liên kết đến ${place}`,
  menu: 'Trích dẫn',
  copyCitation: 'Sao chép trích dẫn',
  copyLink: 'Sao chép liên kết',
  copyText: 'Sao chép nguyên văn kèm trích dẫn',
  copied: 'Đã sao chép.',
  notCopied: 'Trình duyệt không cho sao chép; xin chọn dòng trích dẫn ở trên rồi sao chép.',
  close: 'Đóng',
} as const;

/** Words shown only in print. */
export const SHEET = {
  republic: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  star: '*',
  dashes: '-----',
  recipients: 'Nơi nhận:',
  /** Never "(đã ký)": the sheet has no signature, and must say so. */
  unsigned: '(Chữ ký và dấu: xem bản chính)',
  unsignedSample: '(Bản minh họa, không có bản ký)',
  about: 'Về bản in này',
  printedFrom: 'In từ trang',
  original: 'Văn bản có chữ ký và dấu là bản chính thức; bản in này để tra cứu.',
  originalSample: 'Văn bản minh họa, không có bản ký.',
  validity: 'Hiệu lực',
  checkedOn: 'kiểm tra đến ngày',
  basis: 'Căn cứ xác định',
  scan: 'Quét mã để xem nội dung và tình trạng hiệu lực mới nhất.',
  sample: 'Minh họa – không phải văn bản có thật',
  sampleMark: 'Minh họa',
  summary: 'Bản tóm tắt, không phải toàn văn',
  summaryMark: 'Bản tóm tắt',
} as const;

/** Words of documents in feeds and on social cards. */
export const ELSEWHERE = {
  feed: 'Văn bản mới và thay đổi',
  number: (number: string) => `Số ${number}`,
} as const;

/** The title of a list of documents, from the label of its filter. */
export const LIST_TITLES: Readonly<Record<DirectiveFilter['group'], (label: string) => string>> = {
  loai: (label) => label,
  'co-quan': (label) => `Văn bản của ${label}`,
  nam: (label) => issuedIn('Văn bản', label),
  'hieu-luc': (label) => `Văn bản ${lowerFirst(label)}`,
  'linh-vuc': (label) => `Văn bản về ${lowerFirst(label)}`,
};
export const issuedIn = (documents: string, year: string | undefined): string =>
  `${documents} ban hành năm ${year}`;

/** Words of the first screen of the CMS. */
export const DESK = {
  task: { label: 'Đăng văn bản', hint: 'Chỉ thị, quyết định, kế hoạch, thông báo' },
} as const;
