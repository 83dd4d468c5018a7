import type { AnswerState, AnswerTiming } from './rules/timing.ts';

/** Words of the questions-and-answers pages and of the feedback page. */
export const FEEDBACK = {
  title: 'Hỏi đáp và góp ý',
  lead: 'Câu hỏi, góp ý người dân đã gửi và câu trả lời chính thức của cơ quan, kèm ngày nhận và ngày trả lời.',
  empty:
    'Câu hỏi, góp ý của người dân và câu trả lời chính thức sẽ có ở đây. Cơ quan được hỏi trả lời; ban biên tập bỏ họ tên, số điện thoại, địa chỉ của người gửi trước khi đăng.',
  /** The title of a list, by the common property of its questions. */
  listTitle: {
    'linh-vuc': (field: string) => `Hỏi đáp về ${field.charAt(0).toLowerCase()}${field.slice(1)}`,
    'don-vi': (agency: string) => `Câu hỏi, góp ý do ${agency} trả lời`,
    loai: (kind: string) => `${kind} người dân đã gửi`,
  },
  count: 'câu hỏi, góp ý',
  byField: 'Lĩnh vực',
  byAgency: 'Đơn vị trả lời',
  byKind: 'Loại',
  inTime: 'Trả lời trong hạn',
  late: 'Trả lời quá hạn',
  waiting: 'Chờ trả lời, còn hạn',
  overdue: 'Quá hạn, chưa trả lời',
  countsTitle: 'Thời hạn trả lời',
  asOf: 'Tính đến ngày',
  rule: 'Luật Tiếp cận thông tin (Điều 22) quy định: kiến nghị về thông tin công khai không chính xác phải được trả lời chậm nhất 15 ngày kể từ ngày nhận. Trang này theo dõi mọi câu hỏi, góp ý theo cùng thời hạn đó.',
  ruleLink: 'Xem văn bản',
  question: 'Người dân gửi',
  answer: 'Trả lời chính thức',
  answerOf: 'của',
  noAnswer: 'Chưa có câu trả lời. Hạn trả lời',
  noAnswerLate: 'Chưa có câu trả lời và đã quá hạn. Hạn trả lời là',
  unit: 'Đơn vị trả lời',
  receivedOn: 'Ngày nhận',
  answeredOn: 'Ngày trả lời',
  dueOn: 'Hạn trả lời',
  took: 'Thời gian trả lời',
  waitedFor: 'Tình trạng',
  about: 'Nói về trang',
  moderated: 'Nội dung đã bỏ họ tên, số điện thoại và địa chỉ của người gửi.',
  others: 'Câu hỏi khác cùng lĩnh vực',
  ask: 'Gửi câu hỏi, góp ý',
  // Blocks on the pages of others.
  ofAgency: 'Hỏi đáp đã trả lời và đang xử lý',
  repliedOn: 'Trả lời ngày',
  inProgress: 'Đang xử lý',
} as const;

export const ANSWER_STATES: Readonly<Record<AnswerState, string>> = {
  'in-time': 'Trả lời đúng hạn',
  late: 'Trả lời quá hạn',
  waiting: 'Chờ trả lời',
  overdue: 'Quá hạn, chưa trả lời',
};

/** How long an answer took: a clause to follow the date of receipt. */
export function daysTaken({ state, days, lateBy }: AnswerTiming): string {
  switch (state) {
    case 'in-time':
      return days === 0 ? 'trả lời trong ngày' : `trả lời sau ${days} ngày`;
    case 'late':
      return `trả lời sau ${days} ngày, quá hạn ${lateBy} ngày`;
    case 'waiting':
      return days === 0 ? 'vừa nhận' : `đã chờ ${days} ngày`;
    case 'overdue':
      return `đã chờ ${days} ngày, quá hạn ${lateBy} ngày`;
  }
}

export const GOP_Y = {
  title: 'Góp ý',
  lead: 'Hỏi một điều chưa rõ, báo một thông tin sai, góp một cách làm hay. Ban biên tập trả lời trong 15 ngày và đăng công khai.',
  form: 'Viết góp ý',
  kind: 'Ông/bà muốn gửi',
  about: 'Về trang nào (nếu có)',
  aboutHint: 'Địa chỉ trang trên website này, ví dụ /van-ban/2021-08-ct-tu/',
  agency: 'Gửi đến cơ quan (nếu biết)',
  agencyAny: 'Chưa rõ, nhờ trang chuyển giúp',
  content: 'Nội dung',
  contentHint: 'Việc gì, ở đâu, từ khi nào, mong muốn điều gì. Tối đa 4.000 ký tự.',
  contact: 'Thư điện tử hoặc điện thoại (không bắt buộc)',
  contactHint: 'Chỉ dùng để báo kết quả, không đăng; xóa chậm nhất sau 180 ngày.',
  trap: 'Để trống ô này',
  send: 'Gửi góp ý',
  privacy:
    'Khi gửi, ông/bà đồng ý để ban biên tập dùng nội dung này để trả lời. Trước khi đăng công khai, người biên tập bỏ mọi thông tin riêng của người gửi.',
  ways: 'Cách gửi góp ý',
  waysAlso: 'Cách khác',
  byMail: 'Gửi thư điện tử',
  mailButton: 'Soạn thư góp ý',
  mailNote: 'Thư soạn sẵn tiêu đề và các mục cần ghi; chỉ cần điền và gửi.',
  byPhone: 'Gọi điện thoại',
  phoneNote: 'Trong giờ làm việc. Người trực ghi lại góp ý và đọc lại để ông/bà xác nhận.',
  inPerson: 'Đến trực tiếp',
  inPersonOrPost: 'Đến trực tiếp hoặc gửi bưu điện',
  inPersonNote: 'Muốn gặp lãnh đạo, xem ngày giờ tiếp công dân của từng cơ quan.',
  schedules: 'Lịch tiếp công dân',
  aboutPage: 'Góp ý về trang',
  next: 'Sau khi gửi',
  steps: [
    'Ban biên tập đọc, bỏ thông tin riêng và hỏi cơ quan có liên quan.',
    'Ban biên tập trả lời chậm nhất 15 ngày kể từ ngày nhận.',
    'Câu hỏi và câu trả lời được đăng ở trang Hỏi đáp, kèm ngày nhận và ngày trả lời; trả lời quá hạn cũng ghi rõ.',
  ],
  seeAnswers: 'Xem các câu hỏi đã trả lời',
  dont: 'Xin đừng ghi',
  dontItems: [
    'Số căn cước, số điện thoại, địa chỉ nhà, biển số xe của mình hay của người khác trong phần nội dung.',
    'Họ tên, hình ảnh người khác (trừ cán bộ đang thi hành công vụ).',
    'Bí mật nhà nước, thông tin về vụ việc đang được điều tra.',
  ],
  complaint:
    'Khiếu nại, tố cáo có trình tự riêng theo luật để bảo vệ người gửi: xin nộp đơn tại nơi tiếp công dân, không gửi qua trang này.',
  subject: 'Góp ý',
  mailBody: ['Về trang:', 'Gửi cơ quan (nếu biết):', 'Nội dung:'],
  received: 'Đã nhận góp ý',
  receivedLead: 'Cảm ơn ông/bà. Góp ý đã đến ban biên tập và chưa hiện trên trang.',
  receipt: 'Mã nhận',
  receiptInAddress:
    'Mã nhận nằm ở cuối địa chỉ trang này, sau chữ “ma=”. Xin ghi lại để hỏi kết quả.',
  receiptKeep: 'Xin ghi lại mã này để hỏi kết quả.',
  receiptAddress: 'Khi được duyệt và trả lời, câu hỏi sẽ đăng tại',
  backToForm: 'Gửi góp ý khác',
  invite: 'Góp ý về trang này',
  inviteText: 'Thấy chỗ sai, chỗ khó hiểu hay thiếu thông tin? Ban biên tập trả lời trong 15 ngày.',
} as const;

/** Words of the field that leads from the code of a receipt to its answer. */
export const LOOK_UP = {
  title: 'Tra kết quả bằng mã nhận',
  label: 'Mã nhận',
  example: '2026-11-k7m3q9tx',
  button: 'Tra kết quả',
  wrong: 'Mã nhận gồm năm, tháng rồi tám chữ và số, như 2026-11-k7m3q9tx. Xin xem lại.',
  none: 'Chưa có nội dung nào được đăng với mã này. Câu hỏi chỉ được đăng sau khi ban biên tập đã đọc; cơ quan trả lời trong 15 ngày kể từ ngày nhận.',
  address: 'Câu trả lời nằm ở địa chỉ dưới đây; cũng có thể gõ thẳng vào trình duyệt:',
  code: 'mã-nhận',
} as const;

/** Words of the questions and comments at the end of a page. */
export const COMMENTS = {
  title: 'Câu hỏi, góp ý về trang này',
  about: 'Về',
  part: 'một phần của trang',
  received: 'nhận',
  answerOf: (agency: string) => `Trả lời của ${agency}`,
  waits: (day: string) => `Chờ trả lời, hạn ${day}.`,
  overdue: (day: string) => `Chưa có câu trả lời; hạn là ${day}.`,
  whole: 'Đọc cả câu trả lời',
  page: 'Trang của câu hỏi này',
} as const;

/** Words of the corrections readers asked for, in the history of a document. */
export const CORRECTIONS = {
  title: 'Đề nghị đính chính của người đọc',
  note: 'Theo Điều 22 Luật Tiếp cận thông tin, người dân có quyền yêu cầu đính chính thông tin công khai không chính xác.',
  answered: (received: string, answered: string) => `Nhận ${received}, trả lời ${answered}.`,
  waits: (received: string, due: string) => `Nhận ${received}, chưa trả lời; hạn là ${due}.`,
  led: 'Trang đã sửa ngày',
  ledNowhere: 'Không có nội dung phải sửa.',
  because: 'Theo đề nghị đính chính nhận ngày',
  outcome: 'Kết quả trên trang',
} as const;

export const ELSEWHERE = {
  answered: 'Cơ quan đã trả lời',
  answeredOn: (day: string) => `Trả lời ngày ${day}`,
  receivedOn: (day: string) => `Nhận ngày ${day}`,
} as const;

export const DESK = {
  task: { label: 'Trả lời câu hỏi', hint: 'Câu hỏi, góp ý của người dân' },
  agenda: { label: 'Câu hỏi chờ trả lời', none: 'Không có câu hỏi nào chờ trả lời.' },
  untitled: 'Câu hỏi chưa có tiêu đề',
} as const;
