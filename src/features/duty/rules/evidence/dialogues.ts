/** Dialogues that the agency held in the year. */
import { pathOf } from '#features/concepts.ts';
import { formatDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { counted, OPEN, proof, type Kind } from './kind.ts';

export const heldWords = (minimum: string): string =>
  `tổ chức ít nhất ${minimum} cuộc đối thoại trong năm`;
export const NOT_HELD = `Cuộc mới báo trước hoặc không tổ chức thì không tính. ${OPEN}`;

export const dialogues: Kind<'dialogues'> = {
  label: 'Cuộc đối thoại đã tổ chức trong năm',
  hint: 'Số cuộc trong năm, ví dụ 1.',
  words: (minimum) => `Đạt khi cơ quan ${heldWords(minimum)}. ${NOT_HELD}`,
  reads: { dialogues: 'all' },
  judge: (question) => {
    const { agency, year, published } = question;
    const own = published.dialogues.filter(
      ({ data }) => data.agency === agency.id && data.on.startsWith(`${year}-`),
    );
    const evidence = own.map(({ id, data }) =>
      proof(`${data.title} (${formatDate(data.on)})`, pathOf('dialogue', id), { data }),
    );
    const count = (status: string): number =>
      own.filter(({ data }) => data.status === status).length;
    // An announced dialogue without a reported result may have been held.
    const undecided = count('announced');
    const value = count('held');
    const announced = `${formatNumber(undecided)} cuộc đã báo trước`;
    const none = undecided > 0 ? announced : `${formatNumber(own.length)} cuộc không tổ chức`;
    const detail = value === 0 ? { detail: none } : {};
    return counted(question, { unit: 'cuộc', value, undecided, evidence, ...detail });
  },
};
