/** Words of the pages of figures. */
export const STATISTIC = {
  title: 'Thống kê',
  lead: 'Mỗi con số kèm cách tính, nguồn, ngày chốt số liệu và tệp tải về. Số đã công bố được giữ nguyên; số nào tính lại không khớp đều được ghi chú.',
  empty:
    'Số liệu về tiếp công dân, đơn thư, một cửa và Dân vận khéo sẽ có ở đây, kèm cách tính và nguồn. Cơ quan chủ trì từng chỉ tiêu cung cấp số liệu theo kỳ.',
  description:
    'Số liệu tiếp công dân, đơn thư, một cửa và Dân vận khéo: cách tính, nguồn, biểu đồ và tệp CSV, JSON.',
  statistics: 'chỉ tiêu',
  asOf: 'Số liệu tính đến',
  whole: 'Tổng hợp',
  period: 'Kỳ',
  agency: 'Cơ quan',
  agencies: 'cơ quan',
  stated: 'Đã công bố',
  recomputed: 'Tính lại',
  parts: 'Số đạt / tổng số',
  change: 'So với kỳ trước',
  notes: 'Ghi chú',
  identity: 'Kiểm tra tổng',
  provisional: 'Sơ bộ',
  provisionalMark: 'Hình rỗng hoặc kẻ trên nền trống: số sơ bộ, còn có thể thay đổi.',
  revised: 'Đã sửa',
  agrees: 'khớp',
  cutOff: 'chưa làm tròn',
  truncated: 'Số công bố chưa làm tròn.',
  differs: 'Số công bố không khớp với tử số và mẫu số đi kèm.',
  against: (period: string) => `so với ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  each: (period: string) => `Từng cơ quan, ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  met: 'đạt chỉ tiêu',
  above: 'trên chỉ tiêu',
  below: 'dưới chỉ tiêu',
  equal: 'bằng chỉ tiêu',
  up: 'tăng',
  down: 'giảm',
  same: 'Không đổi',
  points: (points: string) => `${points} điểm %`,
  notComparable: 'Chưa có kỳ trước để so sánh',
  good: 'tốt hơn',
  bad: 'kém hơn',
  table: 'Bảng số liệu',
  older: (periods: number) => `${periods} kỳ trước`,
  periods: (periods: number) => `${periods} kỳ`,
  axisFrom: (value: string) => `Trục đứng bắt đầu từ ${value}, không từ 0.`,
  tableLabel: 'Bảng số liệu, cuộn ngang được',
  target: 'Chỉ tiêu phải đạt',
  targetLine: 'Chỉ tiêu',
  download: 'Tải về',
  png: 'PNG',
  embed: 'Nhúng biểu đồ vào trang khác',
  embedCode: 'Sao chép mã này vào trang của bạn',
  embedBack: 'Xem đầy đủ, trong cửa sổ mới, tại',
  copy: 'Sao chép mã',
  copied: 'Đã sao chép',
  definition: 'Cách tính',
  unit: 'Đơn vị tính',
  periodKind: 'Kỳ số liệu',
  direction: 'Xu hướng mong muốn',
  about: 'Về chỉ tiêu này',
  checks: 'Kiểm tra số liệu',
  discrepancies: 'Số không khớp',
  noDiscrepancy: 'Mọi số tính lại được đều khớp với số đã công bố.',
  discrepancyNote:
    'Trang giữ nguyên số đã công bố và ghi số tính lại bên cạnh. Thấy sai, xin báo qua trang Góp ý.',
  holds: 'Khớp',
  fails: 'Không khớp',
  incomplete: 'Chưa đủ số để kiểm tra',
  identityLead: 'Các tổng trên biểu mẫu, kiểm tra cho từng cơ quan và từng kỳ.',
  oddPeriods:
    'Kỳ có ngày chốt riêng được ghi đủ từ ngày, đến ngày. Các kỳ cộng dồn chồng lên nhau nên không cộng với nhau.',
  limited: 'Biểu đồ không vẽ hết các số (cột tổng, kỳ không trọn…); xem đủ ở bảng.',
  others: 'Chỉ tiêu khác cùng lĩnh vực',
  // Blocks on the pages of others.
  keyFigures: 'Số liệu chính',
  seeAll: 'Xem tất cả số liệu',
  keyAsOf: 'tính đến',
  ofAgency: 'Số liệu',
  figures: (count: number) => `${count} số liệu`,
} as const;

export const PERIOD = {
  month: (month: number, year: string) => `Tháng ${month}/${year}`,
  quarter: (quarter: string, year: string) => `Quý ${quarter}/${year}`,
  firstHalf: (year: string) => `6 tháng đầu năm ${year}`,
  secondHalf: (year: string) => `6 tháng cuối năm ${year}`,
  nineMonths: (year: string) => `9 tháng năm ${year}`,
  year: (year: string) => `Năm ${year}`,
  years: (span: string) => `Giai đoạn ${span}`,
  until: (day: string) => `Giai đoạn đến ngày ${day}`,
} as const;

/** Words of the chart for keyboard and screen reader users. */
export const CHART = {
  role: 'biểu đồ',
  label: 'Biểu đồ, xem từng số bằng phím mũi tên',
  keys: 'Phím ← → đi theo từng kỳ, ↑ ↓ sang dãy khác, Esc để thôi.',
} as const;

/** Words of figures that were corrected. */
export const REVISION = {
  title: 'Số liệu đã sửa',
  lead: 'Số cũ không bị xóa: dưới đây là số đã công bố trước, số thay cho nó, mức chênh và lý do.',
  old: 'Số cũ',
  new: 'Số mới',
  final: 'Số chính thức thay số sơ bộ',
  why: 'Lý do',
  noReason: 'nguồn chưa nêu',
  unkept: 'Số trước khi sửa không còn được lưu.',
} as const;

/** Words of the report forms of figures, and of the versions of a counting method. */
export const FORM = {
  form: 'Biểu mẫu báo cáo',
  column: 'cột',
  validity: 'Hiệu lực',
  source: 'nguồn',
  from: (day: string) => `từ ${day}`,
  atMost: (year: string, until: string | undefined) =>
    `sớm nhất từ năm ${year}${until ? `, muộn nhất đến ${until}` : ''}`,
  outside: (days: string) => `Có số liệu của kỳ nằm ngoài hiệu lực ấy (${days}).`,
  before: (day: string) => `Cách tính trước ${day}`,
  appliesFrom: (day: string) => `từ kỳ kết thúc ngày ${day}`,
  why: 'Vì sao đổi',
  versionsNote:
    'Cách tính hoặc biểu mẫu đã đổi. Số của hai phiên bản đứng riêng, không nối thành một đường và không so với nhau.',
} as const;

/** Words of the release calendar of figures. */
export const RELEASE = {
  title: 'Lịch công bố số liệu',
  lead: 'Mỗi chỉ tiêu có lịch phải có số của kỳ tới muộn nhất vào ngày ghi dưới đây; ngày bị lùi thì ghi cả ngày cũ và lý do. Kỳ đã quá ngày mà chưa có số vẫn nằm trong bảng cho đến khi số được công bố.',
  description:
    'Ngày công bố kỳ tới của từng chỉ tiêu thống kê, kỳ nào quá hạn, và những chỉ tiêu chưa có lịch.',
  asOf: (day: string) => `Tính đến ngày ${day}.`,
  day: 'Muộn nhất ngày',
  statistic: 'Chỉ tiêu và kỳ số liệu',
  waiting: 'Chưa đến hạn',
  late: (days: number) => `Quá hạn công bố ${days} ngày`,
  lateOf: (period: string, day: string) => `Quá hạn công bố ${period}: hạn là ngày ${day}`,
  lateCount: (count: number, samples: number) =>
    samples === 0
      ? `${count} kỳ số liệu quá hạn công bố.`
      : samples === count
        ? `${count} kỳ quá hạn, tất cả của chỉ tiêu minh họa, không phải số liệu thật.`
        : `${count} kỳ số liệu quá hạn công bố, trong đó ${samples} kỳ của chỉ tiêu minh họa, không phải số liệu thật.`,
  changes: 'Những lần lùi ngày công bố',
  changesNote:
    'Ngày theo lịch, ngày mới và lý do. Quá hạn tính từ ngày mới; ngày cũ vẫn ghi ở đây, kể cả khi số liệu đã có.',
  movedFrom: 'Theo lịch',
  movedTo: 'lùi đến',
  reason: 'Lý do',
  noneLate: 'Không có kỳ số liệu nào quá hạn.',
  none: 'Chưa có chỉ tiêu nào có lịch công bố.',
  tableLabel: 'Lịch công bố, cuộn ngang được',
  without: 'Chỉ tiêu chưa có lịch công bố',
  withoutNote:
    'Những chỉ tiêu này chỉ công bố một lần, hoặc cơ quan chưa nêu ngày công bố kỳ tới, nên trang không tính được kỳ nào quá hạn.',
  next: 'Công bố kỳ tới',
  nextOf: (period: string, day: string) => `${period}: muộn nhất ngày ${day}`,
  calendar: 'Lịch công bố',
  within: (days: number) => `Trong ${days} ngày kể từ ngày cuối kỳ`,
  noCalendar: 'Chưa có lịch công bố',
  all: 'Lịch công bố của mọi chỉ tiêu',
} as const;

export const ELSEWHERE = {
  revised: (periods: string) => `Sửa số liệu ${periods}`,
  asOf: (day: string) => `Số liệu đến ngày ${day}`,
  library: 'Số liệu',
} as const;

export const DESK = {
  task: { label: 'Nhập số liệu', hint: 'Kỳ mới của một chỉ tiêu' },
  agenda: {
    label: 'Số liệu đến hạn công bố',
    none: 'Không có số liệu nào đến hạn trong 30 ngày tới.',
  },
  due: (period: string, day: string) => `${period}, hạn công bố ${day}`,
} as const;
