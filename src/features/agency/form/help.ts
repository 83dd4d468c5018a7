/** Hints for `symbol` and `dissolvedOn` of an agency. */
import { note, textOf, warning, type HelpRules } from '#features/form.ts';
import type { Agency } from '#features/agency/schema.ts';

const SYMBOLS: Readonly<Record<string, string>> = {
  party: 'Ví dụ: TU (Tỉnh ủy), ĐU (Đảng ủy).',
  council: 'Ví dụ: HĐND.',
  committee: 'Ví dụ: UBND.',
  commune: 'Ví dụ: UBND.',
  department: 'Ví dụ: SNV (Sở Nội vụ), STP (Sở Tư pháp).',
  front: 'Ví dụ: MTTQ.',
};

export const HELP: HelpRules<Agency> = {
  symbol: ({ kind }) => {
    const text = SYMBOLS[textOf(kind)];
    return text ? note(text) : undefined;
  },
  level: ({ level, dissolvedOn }) =>
    level === 'district' && !textOf(dissolvedOn)
      ? warning('Cấp huyện kết thúc ngày 30/06/2025: ghi “Ngày kết thúc hoạt động”.')
      : undefined,
  dissolvedOn: ({ dissolvedOn }) =>
    textOf(dissolvedOn)
      ? note('Mở cơ quan mới và ghi cơ quan này vào “Kế thừa từ”: trang tự hiện “nay là …”.')
      : undefined,
};
