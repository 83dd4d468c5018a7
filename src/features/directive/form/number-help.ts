/**
 * The format of document numbers. State: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; party: Hướng
 * dẫn 36-HD/VPTW. The state writes 15/CT-UBND, the party 08-CT/TU.
 */
import { DOCUMENT_TYPES, type DocumentTypeId } from '#features/directive/rules/types.ts';
import { note, textOf, warning, type HelpRule } from '#features/form.ts';

/** Issuers of both normative documents, with the year in the number, and others, without it. */
const NORMATIVE: Readonly<Partial<Record<DocumentTypeId, readonly string[]>>> = {
  'nghi-quyet': ['HĐND'],
  'quyet-dinh': ['UBND', 'TTg'],
};
/** Types abbreviated differently by the state; the party's symbol comes first in the table. */
const STATE_SYMBOLS: Readonly<Partial<Record<DocumentTypeId, string>>> = { 'quy-dinh': 'QyĐ' };
const ALWAYS_NORMATIVE: readonly DocumentTypeId[] = ['nghi-dinh', 'thong-tu'];

const isType = (type: string): type is DocumentTypeId => Object.hasOwn(DOCUMENT_TYPES, type);

function stateExample(type: DocumentTypeId, issuer: string, year: string): string {
  const symbol = STATE_SYMBOLS[type] ?? DOCUMENT_TYPES[type].symbols[0] ?? '';
  if (type === 'phap-lenh') return 'Pháp lệnh: số, năm, khóa Quốc hội, ví dụ 08/2022/UBTVQH15.';
  if (type === 'luat') return 'Luật: số, năm, khóa Quốc hội, ví dụ 42/2013/QH13.';
  if (type === 'cong-van')
    return `Công văn không ghi tên loại mà ghi đơn vị soạn thảo, ví dụ 2231/${issuer}-VP.`;
  const [plain, dated] = [`15/${symbol}-${issuer}`, `15/${year}/${symbol}-${issuer}`];
  if (ALWAYS_NORMATIVE.includes(type)) return `Ví dụ: ${dated}.`;
  return NORMATIVE[type]?.includes(issuer)
    ? `Ví dụ: ${plain}; nếu là văn bản quy phạm pháp luật thì có năm: ${dated}.`
    : `Ví dụ: ${plain}. Số dưới 10 ghi thêm số 0: 08/${symbol}-${issuer}.`;
}

const partyExample = (type: DocumentTypeId, issuer: string): string =>
  `Ví dụ: 08-${DOCUMENT_TYPES[type].symbols[0] ?? ''}/${issuer}. Số của Đảng có gạch nối sau số, gạch chéo trước tên cơ quan.`;

/** For a directive; needs its system and type, and uses issuer and year if known. */
export const numberHelp: HelpRule = (record, { today, symbolOf }) => {
  const [system, type, number] = [
    textOf(record['system']),
    textOf(record['type']),
    textOf(record['number']),
  ];
  if (system === 'party' && /^\d+[a-zđ]?\//.test(number))
    return warning('Văn bản của Đảng viết gạch nối ngay sau số, ví dụ 08-CT/TU.');
  if (system === 'state' && /^\d+[a-zđ]?-/.test(number))
    return warning('Văn bản của Nhà nước viết gạch chéo ngay sau số, ví dụ 15/CT-UBND.');
  if (system === 'front' && /^\d+[a-zđ]?-/.test(number))
    return warning('Văn bản của Mặt trận viết gạch chéo ngay sau số, ví dụ 05/HD-MTTQ-BTT.');
  if (!isType(type) || !system) return undefined;
  const year = textOf(record['issuedOn']).slice(0, 4) || today.slice(0, 4);
  const issuer = symbolOf(textOf(record['issuer']));
  return note(
    system === 'party'
      ? partyExample(type, issuer ?? 'TU')
      : stateExample(type, issuer ?? (system === 'front' ? 'MTTQ-BTT' : 'UBND'), year),
  );
};
