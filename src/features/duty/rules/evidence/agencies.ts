/** Leaders whom the agency published as in charge of mass mobilisation. */
import { headIsInCharge } from '#features/agency/rules/in-charge.ts';
import type { Agency } from '#features/agency/schema.ts';
import { pathOf } from '#features/concepts.ts';
import { together, type Cell } from '#features/duty/rules/status.ts';
import { firstDay, judgedOn, NO_DATA, proof, type Kind, type Question } from './kind.ts';

type InCharge = Agency['massMobilisationLead'];

/** Was the person in charge on the day of judgement? */
function personCell(question: Question, person: InCharge): Cell {
  const { agency, today } = question;
  // Without a date of assignment, only the current year can be judged.
  const since = person?.from ?? firstDay(Number(today.slice(0, 4)));
  if (!person || since > judgedOn(question)) return NO_DATA;
  const label = person.name ? `${person.name}, ${person.post}` : person.post;
  const evidence = [proof(label, pathOf('agency', agency.id), agency)];
  return { status: 'met', value: 1, detail: person.post, evidence };
}

/** Does the post, "Chủ tịch UBND xã Thí Dụ", begin with the head's? Unknown head: any chairman. */
const isHead = ({ head }: Agency, post: string): boolean =>
  post.startsWith(head?.post ?? 'Chủ tịch');

export const agencies: Kind = {
  label: 'Lãnh đạo phụ trách công tác dân vận đã công bố',
  hint: 'Số lãnh đạo đã công bố, ví dụ 1.',
  words: (_, duty) =>
    `Đạt khi cơ quan đã công bố lãnh đạo được phân công phụ trách công tác dân vận.${duty.appliesTo.some(headIsInCharge) ? ' UBND các cấp phải công bố Chủ tịch trực tiếp phụ trách; Chủ tịch có thể kiêm cả hai.' : ''} Người được phân công sau khi năm kết thúc thì không tính cho năm ấy; không rõ ngày phân công thì chỉ tính cho năm nay.`,
  reads: {},
  /**
   * A leader must be assigned (Decision 23-QĐ/TW). In people's committees the chairman must be
   * directly in charge, nobody else; he may also be the assigned leader.
   */
  judge: (question) => {
    const { data } = question.agency;
    const assigned = personCell(question, data.massMobilisationLead);
    if (!headIsInCharge(data.kind)) return assigned;
    const named = personCell(question, data.massMobilisationHead);
    const direct: Cell =
      named.status === 'met' && !isHead(data, named.detail) ? { ...named, status: 'unmet' } : named;
    if (direct.status === 'met' && assigned.status !== 'met') return direct;
    return together([
      { name: 'Trực tiếp phụ trách', cell: direct },
      { name: 'Được phân công', cell: assigned },
    ]);
  },
};
