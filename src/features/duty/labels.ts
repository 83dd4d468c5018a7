import type { DutyStatus } from './rules/status.ts';

/** The statuses of a duty; always show the label with the sign. */
export const DUTY_STATUSES = {
  met: { label: 'Đạt', sign: '✓', meaning: 'Thông tin đã đăng cho thấy đạt mức tối thiểu.' },
  unmet: {
    label: 'Chưa đạt',
    sign: '✕',
    meaning: 'Thông tin đã đăng của năm đó cho thấy dưới mức tối thiểu.',
  },
  'no-data': {
    label: 'Chưa có dữ liệu',
    sign: '○',
    meaning:
      'Trang này chưa có đủ thông tin để kết luận, hoặc năm chưa hết. Không có nghĩa là cơ quan không làm.',
  },
  'not-applicable': {
    label: 'Không giao nhiệm vụ',
    sign: '–',
    meaning: 'Văn bản không giao nhiệm vụ này cho loại cơ quan ấy.',
  },
} as const satisfies Record<DutyStatus, { label: string; sign: string; meaning: string }>;

export const DUTY = {
  title: 'Theo dõi thực hiện',
  lead: 'Nhiệm vụ nào, cơ quan nào đã thực hiện, tài liệu kiểm chứng ở đâu.',
  description:
    'Bảng theo dõi từng cơ quan thực hiện từng nhiệm vụ của các văn bản chỉ đạo: đạt, chưa đạt, chưa có dữ liệu, kèm tài liệu kiểm chứng.',
  tracked: 'Văn bản được theo dõi',
  heading: (citation: string, year: number) => `${citation}: thực hiện năm ${year}`,
  duties: 'nhiệm vụ',
  print: 'In báo cáo',
  ofDuty: (order: number, title: string) => `Nhiệm vụ ${order}: ${title}`,
  inText: 'Nguyên văn',
  stateIn: (year: number) => `Tình trạng năm ${year}`,
  noRecord: 'Chưa có dữ liệu',
  dutyDescription: (citation: string) =>
    `Từng cơ quan thực hiện nhiệm vụ này của ${citation}: đạt, chưa đạt, chưa có dữ liệu, kèm tài liệu kiểm chứng.`,
  dutyCaption: (title: string) => `${title}: mỗi hàng một cơ quan`,
  agencies: 'cơ quan',
  /** One duty of one agency. */
  cells: 'lượt giao nhiệm vụ',
  agency: 'Cơ quan',
  duty: 'Nhiệm vụ',
  year: 'Năm',
  count: (duties: number) => `${duties} nhiệm vụ`,
  counts: (duties: number, agencies: number, year: number) =>
    `${duties} nhiệm vụ, ${agencies} cơ quan, năm ${year}`,
  soFar: (day: string) => `Năm chưa hết: tính đến ngày ${day}.`,
  yearSoFar: (year: number, day: string) => `Năm ${year}, tính đến ngày ${day}`,
  noDetail: 'chưa có',
  unmeasured: 'Chưa có chỉ tiêu để đo',
  eachAgency: 'Từng cơ quan',
  matrixHint:
    'Số ở đầu cột là số nhiệm vụ. Bấm tên cơ quan để xem tài liệu kiểm chứng qua các năm.',
  matrixCaption: (title: string, year: number) =>
    `Tình trạng thực hiện ${title} năm ${year}: mỗi hàng một cơ quan, mỗi cột một nhiệm vụ`,
  tableLabel: 'Bảng theo dõi, cuộn ngang được',
  noBlame: '“Chưa có dữ liệu” không có nghĩa là cơ quan không làm.',
  history: 'Kết quả qua các năm',
  historyCaption: (title: string) =>
    `Tình trạng thực hiện ${title} qua các năm: mỗi hàng một nhiệm vụ, mỗi cột một năm`,
  partMissing: 'chưa có dữ liệu',
  target: (text: string) => `Phấn đấu ${text}`,
  targetReached: (text: string) => `★ Đạt mức phấn đấu ${text}`,
  legend: 'Cách đọc bảng',
  counted:
    'Bảng chỉ gồm cơ quan mà văn bản ràng buộc: trong địa bàn và đối tượng áp dụng của văn bản, còn hoạt động đến ngày cuối năm đó, dưới tên gọi lúc ấy. Năm ban hành và năm hết hiệu lực không trọn 12 tháng thì không ghi “Chưa đạt”.',
  none: 'Không có cơ quan nào được giao trong năm này.',
  rules: 'Nhiệm vụ và quy tắc tính',
  inFull: 'Nhiệm vụ và quy tắc tính',
  rulesLead:
    'Mỗi ô của bảng theo dõi được tính từ thông tin đã đăng trên trang này, theo quy tắc ghi dưới từng nhiệm vụ.',
  rulesDescription: (citation: string) =>
    `Nguyên văn các nhiệm vụ của ${citation}, giao cho cơ quan nào, khi nào tính là đạt.`,
  appliesTo: 'Cơ quan chịu trách nhiệm thực hiện',
  cadence: 'Chu kỳ',
  place: 'Trong văn bản',
  rule: 'Quy tắc',
  openDocument: 'Xem văn bản',
  years: 'Chọn năm',
  download: 'Tải bảng theo dõi (CSV, mọi năm)',
  empty:
    'Bảng theo dõi từng nhiệm vụ mà văn bản chỉ đạo giao cho từng cơ quan sẽ có ở đây, kèm tài liệu kiểm chứng. Ban biên tập ghi nhiệm vụ; trang đối chiếu với thông tin các cơ quan công bố.',
  ofAgency: (citation: string) => `thực hiện ${citation}`,
  agencyDescription: (agency: string, citation: string) =>
    `${agency} thực hiện từng nhiệm vụ của ${citation} qua các năm: đạt, chưa đạt, chưa có dữ liệu, kèm tài liệu kiểm chứng.`,
  byYear: 'Theo từng năm',
  earlier: (first: number, last: number) =>
    first === last ? `Năm ${first}` : `Các năm ${first}–${last}`,
  agencyCaption: (agency: string, citation: string) =>
    `${agency} thực hiện ${citation}: mỗi hàng một nhiệm vụ, mỗi cột một năm`,
  allAgencies: 'Bảng theo dõi mọi cơ quan',
  openAgency: 'Trang của cơ quan',
  // Blocks on the pages of others.
  seeAll: 'Xem từng cơ quan, từng nhiệm vụ',
  given: 'Thực hiện nhiệm vụ được giao',
  inYear: (year: number) => `Năm ${year}:`,
  underDirective: 'Ai phải làm gì, khi nào',
  outcome: 'Đã làm được gì',
} as const;

/** The first lines of a duty table. */
export const BASIS = {
  applies: (act: string, where: string, since: string, until: string, gap: string) =>
    `${act}, áp dụng${where} từ ${since} đến ${until}${gap}.`,
  by: (type: string, author: string) => `${type} của ${author}`,
  inside: (territory: string) => ` tại ${territory}`,
  now: 'nay',
  notAssigned: (province: string) =>
    `; chưa có văn bản nào giao cho cơ quan của ${province} thực hiện`,
} as const;
