/** Open data: dialogues and their questions, questions of citizens and their answers. */
import { pathOf } from '#features/concepts.ts';
import type { Question } from '#features/dialogue/rules/due.ts';
import { dialogueSchema } from '#features/dialogue/schema.ts';
import type { DialogueEntry } from '#features/entry.ts';
import { feedbackSchema } from '#features/feedback/schema.ts';
import {
  bodyColumn,
  dataOf,
  type UrlOf,
  type WithBody,
  recordsTable,
} from '#outputs/open-data/columns.ts';
import { fileOf } from '#outputs/open-data/files.ts';
import { fromSchema } from '#outputs/open-data/from-schema.ts';
import { identity, partsTable } from '#outputs/open-data/parts.ts';
import { column, type Table } from '#outputs/open-data/table.ts';

export const dialoguesTable = (entries: readonly WithBody<'dialogues'>[], url: UrlOf): Table =>
  recordsTable<WithBody<'dialogues'>>(entries, {
    name: 'dialogues',
    title: 'Đối thoại với Nhân dân',
    description: `Mỗi cuộc đối thoại một dòng; câu hỏi ở bảng ${fileOf('questions')}.`,
    pageOf: ({ id }) => url(pathOf('dialogue', id)),
    columns: [
      ...fromSchema<DialogueEntry>(dialogueSchema, dataOf, [
        'title',
        'summary',
        'agency',
        'on',
        'from',
        'to',
        'place',
        'status',
        'participants',
        'howToAsk',
        'askBefore',
        'conclusion',
        'regulation',
        'publishedOn',
      ]),
      column('chairs', 'Chủ trì', ({ data }) => data.chairs.map(({ post }) => post).join('; ')),
      column(
        'chair_names',
        'Họ và tên người chủ trì',
        ({ data }) => data.chairs.flatMap(({ name }) => name ?? []).join('; '),
        { description: 'Chỉ có tên đã công bố chính thức' },
      ),
      column('questions', 'Số câu hỏi', ({ data }) => data.questions?.length ?? 0, {
        type: 'integer',
      }),
      bodyColumn('body', 'Nội dung'),
    ],
  });

export const questionsTable = (entries: readonly DialogueEntry[]): Table =>
  partsTable<'dialogues', Question>(entries, {
    name: 'questions',
    title: 'Câu hỏi tại các cuộc đối thoại',
    description: 'Câu hỏi, trả lời, cam kết và kết quả; không có tên người dân.',
    owner: { name: 'dialogue', title: 'Cuộc đối thoại', refers: 'dialogues' },
    parts: ({ questions }) => questions,
    columns: [
      ...fromSchema<Question>(dialogueSchema.shape.questions.unwrap().element, identity, [
        'field',
        'askedBy',
        'question',
        'answer',
        'unit',
        'dueOn',
        'doneOn',
        'status',
        'outcome',
        'document',
      ]),
      column<Question>('moved_from', 'Hạn đã dời', ({ movedFrom }) =>
        movedFrom?.map(({ dueOn, on, reason }) => `${dueOn} (${on}: ${reason})`).join('; '),
      ),
    ],
  });

export const feedbackTable = (entries: readonly WithBody<'feedback'>[], url: UrlOf): Table =>
  recordsTable<WithBody<'feedback'>>(entries, {
    name: 'feedback',
    title: 'Hỏi đáp, góp ý',
    description: 'Câu hỏi, góp ý đã duyệt đăng; không có dữ liệu cá nhân của người gửi.',
    pageOf: ({ id }) => url(pathOf('feedback', id)),
    columns: [
      ...fromSchema<WithBody<'feedback'>>(feedbackSchema, dataOf, [
        'title',
        'kind',
        'field',
        'question',
        'about',
        'unit',
        'receivedOn',
        'answeredOn',
        'correctedOn',
        'publishedOn',
      ]),
      bodyColumn('answer', 'Trả lời'),
    ],
  });
