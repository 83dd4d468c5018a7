/** Words of the questions and comments that stand under the page they are about. */
export const COMMENTS = {
  title: 'Câu hỏi, góp ý về trang này',
  about: 'Về',
  part: 'một phần của trang',
  question: (number: string) => `Câu ${number}`,
  received: 'nhận',
  answered: 'trả lời',
  answerOf: (agency: string) => `Trả lời của ${agency}`,
  waits: (agency: string, day: string) => `${agency} trả lời chậm nhất ${day}.`,
  overdue: (agency: string, day: string) => `${agency} chưa trả lời; hạn là ${day}.`,
  whole: 'Đọc câu trả lời',
  see: 'Xem câu hỏi',
} as const;

/** Words of the corrections that readers asked for, in the history of a document. */
export const CORRECTIONS = {
  title: 'Đề nghị đính chính của người đọc',
  note: 'Theo Điều 22 Luật Tiếp cận thông tin, người dân có quyền yêu cầu đính chính thông tin công khai không chính xác.',
  received: 'Nhận',
  answered: 'trả lời',
  waits: (day: string) => `chưa trả lời, hạn ${day}`,
  led: 'Trang đã sửa ngày',
  ledNowhere: 'Trang không sửa sau đề nghị này.',
  because: 'Theo đề nghị đính chính nhận ngày',
  outcome: 'Kết quả trên trang',
} as const;
