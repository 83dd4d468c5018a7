/** Words of the questions and comments at the end of a page. */
export const COMMENTS = {
  title: 'Câu hỏi, góp ý về trang này',
  about: 'Về',
  part: 'một phần của trang',
  question: (number: string) => `Câu ${number}`,
  received: 'nhận',
  answerOf: (agency: string) => `Trả lời của ${agency}`,
  waits: (day: string) => `Chờ trả lời, hạn ${day}.`,
  overdue: (day: string) => `Chưa có câu trả lời; hạn là ${day}.`,
  whole: 'Đọc cả câu trả lời',
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
