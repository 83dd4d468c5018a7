/** Hints for a duty: the unit of its minimum. */
import { EVIDENCE, type Duty, type EvidenceKind } from '#features/duty/schema.ts';
import { note, textOf, type HelpRule, type HelpRules } from '#features/form.ts';

const MINIMUMS: Readonly<Record<EvidenceKind, string>> = {
  directives: 'Số văn bản, ví dụ 1.',
  agencies: 'Số lãnh đạo đã công bố, ví dụ 1.',
  dialogues: 'Số cuộc trong năm, ví dụ 1.',
  'regulated-dialogues': 'Số cuộc theo quy chế trong năm, ví dụ 1.',
  receptions: 'Phần trăm số ngày phải tiếp, ví dụ 100.',
  stories: 'Số mô hình đăng ký trong năm, ví dụ 1.',
  statistics: 'Theo đơn vị của chỉ tiêu, ví dụ 95 nếu đơn vị là %.',
};

const minimum: HelpRule = ({ collection }) => {
  const kind = textOf(collection);
  return Object.hasOwn(EVIDENCE, kind) ? note(MINIMUMS[kind as EvidenceKind]) : undefined;
};

export const HELP: HelpRules<Duty> = { 'evidence.minimum': minimum };
