import * as z from 'zod';
import { expect, it } from 'vitest';
import { addressBase, choice, line, pageBase } from '#features/schema-kit.ts';
import { recordTables, type RecordRow } from './record-tables.ts';
import { column, toObjects } from './table.ts';

const schema = z.strictObject({
  title: line().meta({ label: 'Tên' }),
  questions: z
    .array(
      z.strictObject({
        question: line().meta({ label: 'Câu hỏi' }),
        status: choice({ open: 'Chưa xong' }).meta({ label: 'Tình trạng' }),
      }),
    )
    .meta({ label: 'Các câu hỏi' }),
  ...pageBase,
  ...addressBase,
});
const about = { name: 'meetings', file: 'cuoc-hop', title: 'Cuộc họp', description: 'Mọi cuộc.' };
const [table, questions] = recordTables('dialogue', schema, {
  ...about,
  fields: {
    questions: () => [column('questions', 'Số câu hỏi', ({ data }) => data.questions?.length ?? 0)],
  },
  parts: {
    questions: {
      ...about,
      name: 'questions',
      owner: ['meeting', 'Cuộc họp'],
      hides: ({ title }) => title === 'Kín',
    },
  },
});
const record = (id: string, data: object) =>
  ({ id, data, body: 'Biên bản' }) as RecordRow<'dialogues'>;
const records = [
  record('2026-a', {
    title: 'Một',
    publishedOn: '2026-03-05',
    publishAt: '2026-03-05T08:00',
    formerIds: ['2026-b'],
    questions: [{ question: 'Khi nào?', status: 'open' }],
    source: { title: 'Báo' },
  }),
  record('2026-c', { title: 'Kín', questions: [{ question: 'Ai?' }], sample: true }),
];
const url = (path: string) => `https://example.vn${path}`;

it('the records have every public field, their text, their page and their source', () => {
  const [first, second] = toObjects(table.ofRecords(records, url));
  expect(first).toEqual({
    id: '2026-a',
    title: 'Một',
    questions: 1,
    published_on: '2026-03-05',
    body: 'Biên bản',
    url: 'https://example.vn/doi-thoai/2026-a/',
    sample: false,
    source_title: 'Báo',
    source_url: null,
    source_retrieved_on: null,
  });
  expect(second).toMatchObject({ sample: true, source_title: null });
});

it('their parts have a row each, but those of records that hide them', () => {
  expect(questions && toObjects(questions.ofRecords(records, url))).toEqual([
    {
      meeting: '2026-a',
      position: 1,
      question: 'Khi nào?',
      status: 'open',
      status_label: 'Chưa xong',
      sample: false,
    },
  ]);
});

it('a list of parts without a table is refused by its path', () => {
  expect(() => recordTables('dialogue', schema, about)).toThrow('“questions”');
});
