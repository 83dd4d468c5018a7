/** Open data: dialogues and their questions. */
import { dialogueSchema } from '#features/dialogue/schema.ts';
import { recordTables } from '#outputs/open-data/record-tables.ts';
import { column } from '#outputs/open-data/table.ts';

export const openData = recordTables('dialogue', dialogueSchema, {
  name: 'dialogues',
  file: 'doi-thoai',
  title: 'Đối thoại với Nhân dân',
  description: 'Mỗi cuộc đối thoại một dòng; câu hỏi ở bảng noi-dung-doi-thoai.',
  fields: {
    chairs: () => [
      column('chairs', 'Chủ trì', ({ data }) => data.chairs.map(({ post }) => post).join('; ')),
      column(
        'chair_names',
        'Họ và tên người chủ trì',
        ({ data }) => data.chairs.flatMap(({ name }) => name ?? []).join('; '),
        { description: 'Chỉ có tên đã công bố chính thức' },
      ),
    ],
    questions: () => [
      column('questions', 'Số câu hỏi', ({ data }) => data.questions?.length ?? 0, {
        type: 'integer',
      }),
    ],
  },
  parts: {
    questions: {
      name: 'questions',
      file: 'noi-dung-doi-thoai',
      detail: false,
      title: 'Câu hỏi tại các cuộc đối thoại',
      description: 'Câu hỏi, trả lời, cam kết và kết quả; không có tên người dân.',
      owner: ['dialogue', 'Cuộc đối thoại'],
      fields: {
        movedFrom: () => [
          column('moved_from', 'Hạn đã dời', ({ part }) =>
            part.movedFrom
              ?.map(({ dueOn, on, reason }) => `${dueOn} (${on}: ${reason})`)
              .join('; '),
          ),
        ],
      },
    },
  },
});
