/** The promises as open data: one row each, with every due date that was set. */
import { pathOf } from '#features/concepts.ts';
import { sampleColumn } from '#outputs/open-data/record-tables.ts';
import { schemaColumns } from '#outputs/open-data/schema-columns.ts';
import { column, type TableSpec } from '#outputs/open-data/table.ts';
import type { Due, Question } from '#features/dialogue/rules/due.ts';
import type { PromiseOutcome } from '#features/dialogue/rules/promise.ts';
import { PROMISE_STATES } from '#features/dialogue/labels.ts';
import { dialogueSchema, type DialogueEntry } from '#features/dialogue/schema.ts';

/** A question with the outcome of its promise, and the agency responsible. */
export interface TrackedPromise extends Question {
  readonly entry: DialogueEntry;
  readonly number: number;
  readonly anchor: string;
  readonly promise: PromiseOutcome;
  readonly due: Due;
  /** The agency in charge: the one given, or the one that held the dialogue. */
  readonly unit: string;
  readonly agencyName: string;
}

/** Questions with a promise (a state other than `none`). */
export const promiseTable: TableSpec<TrackedPromise> = {
  name: 'promises',
  file: 'loi-hua',
  title: 'Cam kết tại các cuộc đối thoại',
  description:
    'Mỗi cam kết một dòng. Đúng hạn, quá hạn tính theo hạn đầu tiên, không theo hạn đã dời.',
  primaryKey: ['dialogue', 'position'],
  columns: [
    column('dialogue', 'Cuộc đối thoại', ({ entry }) => entry.id, { refers: 'dialogues' }),
    column('dialogue_title', 'Tên cuộc đối thoại', ({ entry }) => entry.data.title),
    column('held_on', 'Ngày đối thoại', ({ entry }) => entry.data.on, { type: 'date' }),
    column('position', 'Thứ tự câu hỏi', ({ number }) => number, { type: 'integer' }),
    ...schemaColumns<TrackedPromise>(
      dialogueSchema.shape.questions.unwrap().element,
      (question) => question,
      {
        askedBy: 'in the table of questions',
        unit: (own) => [
          ...own,
          column('unit_name', 'Tên đơn vị chịu trách nhiệm', ({ agencyName }) => agencyName),
        ],
        dueOn: () => [
          column('first_due_on', 'Hạn đầu tiên', ({ due }) => due.first, { type: 'date' }),
          column('due_on', 'Hạn hiện nay', ({ due }) => due.current, { type: 'date' }),
        ],
        movedFrom: () => [
          column('moves', 'Số lần dời hạn', ({ due }) => due.moves.length, { type: 'integer' }),
          column('move_reasons', 'Lý do dời hạn', ({ due }) =>
            due.moves.map(({ reason }) => reason).join('; '),
          ),
        ],
        status: (own) => [
          ...own,
          column('state', 'Cam kết', ({ promise }) => promise.state, {
            constraints: { required: true, enum: ['kept', 'late', 'open'] },
          }),
          column(
            'state_label',
            'Cam kết (bằng chữ)',
            ({ promise }) => PROMISE_STATES[promise.state],
          ),
          column('done', 'Đã xong', ({ promise }) => promise.done, { type: 'boolean' }),
          column(
            'days_late',
            'Số ngày quá hạn',
            ({ promise }) => (promise.state === 'late' ? promise.days : undefined),
            { type: 'integer' },
          ),
        ],
      },
    ),
    column(
      'url',
      'Địa chỉ câu hỏi',
      ({ entry, anchor }, url) => `${url(pathOf('dialogue', entry.id))}#${anchor}`,
    ),
    sampleColumn(({ entry }) => entry.data.sample),
  ],
};
