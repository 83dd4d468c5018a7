/** Words of the duty tracker. */
export const DUTY = {
  title: 'Theo dõi thực hiện',
  lead: 'Văn bản giao việc gì, cơ quan nào đã làm, chứng cứ ở đâu. Mỗi ô được tính từ những gì đã công bố trên trang này, theo quy tắc ghi rõ bên dưới bảng; bấm vào ô để xem chứng cứ.',
  description:
    'Bảng theo dõi từng cơ quan thực hiện từng nhiệm vụ của các văn bản chỉ đạo: đạt, chưa đạt, chưa có dữ liệu, kèm tài liệu kiểm chứng.',
  tracked: 'Văn bản được theo dõi',
  duties: 'nhiệm vụ',
  agencies: 'cơ quan',
  agency: 'Cơ quan',
  year: 'Năm',
  soFar: (day: string) => `Năm chưa hết: tính đến ngày ${day}.`,
  matrix: (year: number) => `Bảng theo dõi năm ${year}`,
  matrixCaption: (title: string, year: number) =>
    `Tình trạng thực hiện ${title} năm ${year}: mỗi hàng một cơ quan, mỗi cột một nhiệm vụ`,
  tableLabel: 'Bảng theo dõi, cuộn ngang được',
  history: 'Số cơ quan đạt, theo nhiệm vụ và năm',
  historyCaption: (title: string) =>
    `Số cơ quan đạt trên số cơ quan được giao nhiệm vụ, ${title}: mỗi hàng một nhiệm vụ, mỗi cột một năm`,
  metOf: (met: string, of: string) => `${met} trong ${of} cơ quan đạt`,
  phoneHint:
    'Số ở đầu cột là số nhiệm vụ trong bảng trên. Bấm tên cơ quan để xem từng nhiệm vụ và chứng cứ.',
  partMissing: 'chưa có trên trang',
  target: (text: string) => `Phấn đấu ${text}`,
  targetReached: (text: string) => `★ Đạt mức phấn đấu ${text}`,
  real: 'Cơ quan của tỉnh',
  sample: 'Cơ quan minh họa',
  sampleNote:
    'Các cơ quan dưới đây không có thật; chỉ để minh họa bảng khi đã có đủ bản ghi. Không tính vào số chung.',
  legend: 'Cách đọc bảng',
  summary: 'Số chung',
  summaryNote:
    'Chỉ tính cơ quan có thật, không tính ô “Không áp dụng”. Mỗi năm gồm các cơ quan còn hoạt động đến ngày cuối năm đó, dưới tên gọi lúc ấy.',
  none: 'Chưa có cơ quan nào trong năm này.',
  inFull: 'Nhiệm vụ và quy tắc tính',
  appliesTo: 'Giao cho',
  cadence: 'Chu kỳ',
  place: 'Trong văn bản',
  rule: 'Quy tắc',
  evidence: 'Chứng cứ',
  evidenceOf: 'Chứng cứ của từng cơ quan',
  evidenceLead: 'Mỗi ô có chứng cứ được liệt kê đủ tại đây.',
  openDocument: 'Xem văn bản',
  years: 'Chọn năm',
  download: 'Tải bảng theo dõi (CSV, mọi năm)',
  noneTracked: 'Chưa có văn bản nào được theo dõi thực hiện.',
  documentOf: 'Văn bản giao nhiệm vụ',
  ofAgency: (citation: string) => `thực hiện ${citation}`,
  agencyLead: (duties: number) =>
    `${duties} nhiệm vụ giao cho loại cơ quan này, qua từng năm. Mỗi ô được tính từ những gì đã công bố trên trang này, theo quy tắc ghi bên dưới bảng; bấm vào ô để xem chứng cứ.`,
  agencyDescription: (agency: string, citation: string) =>
    `${agency} thực hiện từng nhiệm vụ của ${citation} qua các năm: đạt, chưa đạt, chưa có dữ liệu, kèm tài liệu kiểm chứng và quy tắc tính.`,
  duty: 'Nhiệm vụ',
  byYear: 'Theo từng năm',
  agencyCaption: (agency: string, citation: string) =>
    `${agency} thực hiện ${citation}: mỗi hàng một nhiệm vụ, mỗi cột một năm`,
  allAgencies: 'Bảng mọi cơ quan',
  openAgency: 'Trang của cơ quan',
} as const;
