/** Open data: questions and comments of citizens, with the answers. */
import { feedbackSchema } from '#features/feedback/schema.ts';
import { recordTables } from '#outputs/open-data/record-tables.ts';

export const openData = recordTables('feedback', feedbackSchema, {
  name: 'feedback',
  file: 'hoi-dap',
  title: 'Hỏi đáp, góp ý',
  description: 'Câu hỏi, góp ý đã duyệt đăng; không có dữ liệu cá nhân của người gửi.',
  body: ['answer', 'Trả lời'],
});
