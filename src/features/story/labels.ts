import { lowerFirst } from '#lib/fold-text.ts';

export const STORY = {
  title: 'Dân vận khéo',
  lead: 'Mô hình của các cơ quan, địa phương: vấn đề, cách làm, kết quả và kinh nghiệm nhân rộng.',
  empty:
    'Những cách làm hay trong phong trào Dân vận khéo sẽ được kể ở đây: vấn đề, cách làm, kết quả. Cơ quan, địa phương đã làm viết; ban biên tập duyệt và đăng.',
  listTitle: {
    all: 'Mô hình Dân vận khéo',
    field: (field: string) => `Mô hình Dân vận khéo lĩnh vực ${lowerFirst(field)}`,
    place: (place: string) => `Mô hình Dân vận khéo ở ${lowerFirst(place)}`,
    agency: (agency: string) => `Mô hình Dân vận khéo của ${agency}`,
    stages: {
      registered: 'Mô hình đã đăng ký',
      accepted: 'Mô hình đã qua thẩm định',
      running: 'Mô hình đang thực hiện',
      proposed: 'Mô hình được đề nghị công nhận',
      recognised: 'Mô hình đã được công nhận',
      replicated: 'Mô hình đã được nhân rộng',
    },
    year: (year: string) => `đăng ký năm ${year}`,
  },
  facts: 'Mô hình trong một trang',
  name: 'Tên mô hình',
  unknown: 'Trang chưa có thông tin về',
  results: 'Kết quả bằng con số',
  stages: 'Các bước',
  recognition: 'Công nhận',
  /** After a recognition. */
  alsoReplicated: 'đã nhân rộng',
  decision: 'Quyết định',
  story: 'Câu chuyện',
  gallery: 'Hình ảnh',
  credit: 'Ảnh',
  agency: 'Đơn vị thực hiện',
  place: 'Nơi thực hiện',
  inPlace: (place: string) => `Các mô hình ở ${lowerFirst(place)}`,
  field: 'Lĩnh vực',
  year: { registered: 'Năm đăng ký', recognised: 'Năm công nhận' },
  notKnown: 'Chưa rõ',
  agencyNotKnown: 'Chưa rõ đơn vị',
  replication: 'Nhân rộng',
  replicationLead: 'Đơn vị làm trước và các đơn vị học tập, nhân rộng.',
  replicationHere: 'trang này',
  copied: 'học tập từ mô hình trên',
  related: 'Mô hình liên quan',
  ties: {
    directive: 'cùng thực hiện một văn bản',
    place: 'cùng nơi thực hiện',
    field: 'cùng lĩnh vực',
    agency: 'cùng đơn vị',
  },
  directives: 'Văn bản liên quan',
  implemented: 'Mô hình thực hiện văn bản này',
  higher: 'Văn bản cấp trên',
  later: {
    replaces: 'Văn bản thay thế',
    repeals: 'Văn bản bãi bỏ',
    amends: 'Văn bản sửa đổi, bổ sung',
  },
  recognisedBy: 'Quyết định công nhận mô hình',
  mentioned: 'Được nhắc đến trong câu chuyện',
  contact: 'Liên hệ học hỏi kinh nghiệm',
  byField: 'Lĩnh vực',
  byYear: 'Năm đăng ký',
  byStage: 'Bước hiện tại',
  byAgency: 'Đơn vị',
  byPlace: 'Nơi thực hiện',
  more: (count: number) => `Xem thêm ${count} mô hình`,
  counted: (count: number) => `${count} mô hình`,
  items: {
    problem: 'Thực trạng, lý do',
    aim: 'Mục tiêu, tiêu chí',
    method: 'Nội dung, cách làm',
    where: 'Địa bàn, đối tượng',
    who: 'Lực lượng tham gia',
    resources: 'Nguồn lực',
    period: 'Thời gian thực hiện',
    products: 'Sản phẩm, kết quả đầu ra',
    replication: 'Khả năng duy trì, nhân rộng',
  },
  // Blocks on the pages of others.
  seeAll: 'Xem tất cả mô hình',
  underDirective: 'Mô hình Dân vận khéo thực hiện văn bản này',
} as const;

/** Words of the count of models per agency and year, against a directive's requirement. */
export const COUNTER = {
  title: 'Mức đăng ký',
  aim: (minimum: number, target: number | undefined) =>
    target === undefined
      ? `Đạt khi có ít nhất ${minimum} mô hình đăng ký trong năm.`
      : `Mức tối thiểu: ${minimum} mô hình đăng ký trong năm. Mức phấn đấu: ${target}.`,
  note: '“Chưa có thông tin” nghĩa là trang chưa nhận được mô hình nào của cơ quan cho năm đó, không có nghĩa là không làm.',
  table: 'Bảng số mô hình của từng cơ quan theo năm, cuộn ngang được',
  agency: 'Cơ quan',
  yearTitle: (year: number) => `Mức đăng ký mô hình của các cơ quan năm ${year}`,
  yearDescription: (year: number) =>
    `Các mô hình Dân vận khéo mà từng cơ quan đã đăng ký năm ${year}, so với mức văn bản yêu cầu.`,
  years: 'Chọn năm',
  details: (year: number) => `Từng cơ quan năm ${year}`,
  onlyReported: (agencies: number) =>
    `Bảng gồm các cơ quan có mô hình ít nhất một năm; ${agencies} cơ quan khác: chưa có thông tin, danh sách ở trang của từng năm.`,
  soFar: (day: string) => `Năm chưa hết: tính đến ngày ${day}.`,
  grades: {
    target: 'Đạt mức phấn đấu',
    minimum: 'Đạt mức tối thiểu',
    pending: 'Chưa đủ, năm chưa hết',
    unmet: 'Chưa đạt',
    'no-data': 'Chưa có thông tin',
  },
  signs: { target: '✓✓', minimum: '✓', pending: '…', unmet: '✕', 'no-data': '?' },
  noneReported: 'Chưa có thông tin về mô hình nào của năm này.',
  silent: (count: number) => `Chưa có thông tin (${count} cơ quan)`,
  tracker: 'Xem cùng các nhiệm vụ khác của văn bản',
} as const;

/** Words of the handout of a story, and of the page around it. */
export const HANDOUT = {
  crumb: 'Tờ rơi A4',
  title: (title: string) => `Tờ rơi: ${title}`,
  description: (title: string) =>
    `Mô hình Dân vận khéo “${title}” trên khổ A4 để in và phát: vấn đề, cách làm, kết quả, cách nhân rộng, nơi liên hệ.`,
  open: 'In tờ rơi A4',
  print: 'In tờ rơi này',
  printHint: 'Khổ A4. Trên điện thoại, máy tính: dùng lệnh In của trình duyệt (Ctrl+P).',
  tools: 'In tờ rơi',
  back: 'Trang đầy đủ của mô hình',
  sample: 'Minh họa – không phải mô hình có thật',
  contact: 'Liên hệ học hỏi',
  recognised: 'Công nhận',
  scan: 'Quét mã để đọc câu chuyện đầy đủ',
  qr: 'Mã QR dẫn đến trang của mô hình',
  source: 'Nguồn',
  items: {
    problem: 'Vì sao làm',
    method: 'Cách làm',
    where: 'Ở đâu, với ai',
    who: 'Ai cùng làm',
    resources: 'Nguồn lực',
    replication: 'Muốn làm theo',
  },
} as const;

/** Words of the list of places. */
export const PLACE = {
  title: 'Theo xã, phường',
  heading: 'Mô hình theo xã, phường',
  lead: 'Mô hình và trụ sở cơ quan ở từng xã, phường. Mô hình trước ngày 01/07/2025 ghi theo tên gọi lúc đó.',
  description:
    'Các mô hình Dân vận khéo xếp theo xã, phường, kèm trụ sở, điện thoại và lịch tiếp công dân của cơ quan ở đó.',
  open: 'Xem theo xã, phường',
  today: 'Xã, phường hiện nay',
  former: 'Tên gọi trước ngày 01/07/2025',
  formerNote: 'Địa bàn nay có thể thuộc xã, phường tên khác.',
  offices: 'Không gắn với một xã, phường',
  officesNote: 'Mô hình thực hiện ở nhiều nơi hoặc tại trụ sở, xếp theo đơn vị.',
  office: 'Trụ sở',
  noAddress: 'Địa chỉ: chưa có thông tin',
  schedule: 'Lịch tiếp công dân',
  noStory: 'Chưa có mô hình nào.',
} as const;

/** Words of models on social cards. */
export const ELSEWHERE = {
  year: {
    registered: (year: number) => `Đăng ký năm ${year}`,
    recognised: (year: number) => `Công nhận năm ${year}`,
  },
} as const;

/** Words of the first screen of the CMS. */
export const DESK = {
  task: { label: 'Đăng mô hình', hint: 'Cách làm hay trong Dân vận khéo' },
} as const;
