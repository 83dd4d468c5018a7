import type { Phase } from './rules/phase.ts';
import type { PromiseState } from './rules/promise.ts';
import type { YearState } from './rules/yearly.ts';

export const PHASES: Readonly<Record<Phase, string>> = {
  upcoming: 'Sắp diễn ra',
  held: 'Đã diễn ra',
  silent: 'Chưa công bố kết quả',
  unknown: 'Chưa rõ kết quả',
  cancelled: 'Không tổ chức',
};

export const PROMISE_STATES: Readonly<Record<PromiseState, string>> = {
  kept: 'Đúng hạn',
  late: 'Quá hạn',
  open: 'Trong hạn',
  none: 'Không có hạn',
};

export const PROMISE = {
  late: (days: number) => `Quá hạn ${days} ngày`,
  doneLate: (days: number) => `Xong, quá hạn ${days} ngày`,
  noDay: 'Chưa hẹn ngày',
  today: 'Hạn là hôm nay',
  left: (days: number) => `Còn ${days} ngày`,
  promised: (status: string, day: string) => `${status}, hẹn ${day}`,
  /** Of late promises: how many are still open. */
  unfinished: { all: ' (chưa xong)', some: (count: number) => ` (${count} chưa xong)` },
} as const;

export const YEAR_STATES = {
  held: { label: 'Đã tổ chức', tone: 'good' },
  upcoming: { label: 'Đã thông báo', tone: 'brand' },
  silent: { label: 'Chưa công bố kết quả', tone: 'warn' },
  unknown: { label: 'Chưa rõ kết quả', tone: 'neutral' },
  cancelled: { label: 'Đã báo không tổ chức', tone: 'warn' },
  unreported: { label: 'Chưa có thông tin', tone: 'neutral' },
  /** The agency or the rule did not exist that year. */
  none: { label: '–', tone: 'neutral' },
} as const satisfies Record<YearState, { label: string; tone: string }>;

export const DIALOGUE = {
  title: 'Đối thoại với Nhân dân',
  lead: 'Nội dung hỏi – đáp, việc đã cam kết và kết quả.',
  empty:
    'Thông báo, câu hỏi, câu trả lời và việc đã cam kết ở các cuộc đối thoại với Nhân dân sẽ có ở đây. Cơ quan tổ chức đối thoại viết và cập nhật kết quả.',
  listTitle: {
    nam: (year: string) => `Đối thoại năm ${year}`,
    'doi-tuong': (audience: string) =>
      `Các cuộc đối thoại với ${audience.charAt(0).toLowerCase()}${audience.slice(1)}`,
    'don-vi': (agency: string) => `Đối thoại và cam kết của ${agency}`,
  },
  upcoming: 'Sắp diễn ra',
  upcomingNone:
    'Chưa có cuộc đối thoại nào được thông báo. Có thể gửi câu hỏi bất cứ lúc nào qua trang',
  held: 'Đã diễn ra',
  earlier: (count: number) => `${count} cuộc trước đó`,
  heldNone: 'Chưa có cuộc đối thoại nào đã diễn ra trong mục này.',
  count: 'cuộc đối thoại',
  byYear: 'Năm',
  byAudience: 'Đối thoại với',
  byAgency: 'Cơ quan tổ chức hoặc trả lời',
  agency: 'Cơ quan tổ chức',
  when: 'Thời gian',
  place: 'Địa điểm',
  audience: 'Đối thoại với',
  chairs: 'Chủ trì',
  participants: 'Thành phần',
  conclusion: 'Thông báo kết luận',
  regulation: 'Quy chế đối thoại',
  regulationOf: 'Quy chế đối thoại của cơ quan',
  regulationNone: 'Chưa có thông tin về quy chế đối thoại của cơ quan này.',
  addToCalendar: 'Thêm vào lịch điện thoại',
  /** Before the title in a calendar. */
  cancelledMark: '[KHÔNG TỔ CHỨC]',
  sampleMark: '[MINH HỌA]',
  csv: 'Tải bảng cam kết (CSV)',
  ofAgency: 'Kết quả đối thoại của cơ quan',
  yearly: 'Mỗi năm ít nhất một cuộc',
  yearlyRule: (who: string, count: number) =>
    `${who}: mỗi năm ít nhất ${count === 1 ? 'một' : count} hội nghị đối thoại với Nhân dân.`,
  yearlyNote:
    'Tính từ thông tin đã đăng trên trang này; “chưa có thông tin” không có nghĩa là không tổ chức.',
  yearlyTable: 'Bảng đối thoại theo năm',
  yearlyNone: 'Chưa có thông tin về xã, phường nào.',
  since: 'từ ngày',
  notice: 'Thông báo và kết luận',
  howToAsk: 'Gửi câu hỏi trước',
  askUntil: 'Nhận câu hỏi đến hết ngày',
  askClosed:
    'Đã hết hạn nhận câu hỏi gửi trước; người dân có thể hỏi trực tiếp tại buổi đối thoại.',
  askButton: 'Gửi câu hỏi',
  cancelled: 'Cuộc đối thoại này không tổ chức. Câu hỏi đã gửi được trả lời theo trang Hỏi đáp.',
  silent: 'Ngày dự kiến đã qua; kết quả sẽ được cập nhật khi cơ quan tổ chức công bố.',
  questions: 'Câu hỏi và trả lời',
  questionCount: 'câu hỏi',
  question: 'Câu',
  byField: 'Xem theo lĩnh vực',
  askedBy: 'Người hỏi',
  answer: 'Trả lời',
  answerNone: 'Chưa có nội dung trả lời.',
  unit: 'Đơn vị chịu trách nhiệm',
  dueOn: 'Hạn giải quyết',
  firstDueOn: 'Hạn đầu tiên',
  currentDueOn: 'Hạn đã dời đến',
  noNewDay: 'chưa hẹn lại',
  reason: 'Lý do',
  moves: 'Những lần dời hạn',
  move: (from: string, to: string, on: string) => `Dời từ ${from} sang ${to}, thông báo ${on}.`,
  moveWithoutDay: (from: string, on: string) =>
    `Bỏ hạn ${from}, chưa hẹn ngày mới, thông báo ${on}.`,
  doneOn: 'Ngày giải quyết xong',
  outcome: 'Kết quả đến nay',
  document: 'Văn bản trả lời',
  promises: 'Theo dõi việc đã cam kết',
  promisesLead: 'Mỗi cam kết có đơn vị chịu trách nhiệm và hạn giải quyết.',
  firstDayRule: 'Cam kết đã dời hạn vẫn tính theo hạn đầu tiên.',
  movedCount: (count: number) => `${count} cam kết đã dời hạn.`,
  promisesNone: 'Chưa có cam kết nào cần theo dõi trong mục này.',
  asOf: 'Tính đến ngày',
  promise: 'cam kết',
  overdue: 'chưa xong',
  lateList: 'Cam kết quá hạn',
  openList: 'Cam kết trong hạn',
  plans: (count: number) => `${count} việc đưa vào kế hoạch, chưa hẹn ngày.`,
  perAgency: 'Cam kết theo đơn vị chịu trách nhiệm',
  unitShort: 'Đơn vị',
  total: 'Tổng số',
  // Blocks on the pages of others.
  seeAll: 'Xem tất cả cuộc đối thoại',
  results: 'Kết quả đối thoại',
  aboutDirective: 'Đối thoại có câu trả lời bằng văn bản này',
} as const;

export const ELSEWHERE = {
  settled: (question: string) => `Đã giải quyết xong: ${question}`,
} as const;

export const DESK = {
  task: { label: 'Đăng đối thoại', hint: 'Thông báo, kết quả và cam kết' },
} as const;
