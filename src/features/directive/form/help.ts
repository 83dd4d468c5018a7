/** Hints for number, validity and full text of a directive. */
import { statusOn } from '#features/directive/rules/validity.ts';
import { VALIDITY_STATUSES, type Directive } from '#features/directive/schema.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from '#features/directive/rules/types.ts';
import { isDialogueRegulation } from '#features/dialogue/rules/regulation.ts';
import { holdsValue } from '#features/form.ts';
import { formatDate, isLocalDate, isPartialDate } from '#lib/local-date.ts';
import { note, recordsOf, textOf, warning, type HelpRule, type HelpRules } from '#features/form.ts';
import { numberHelp } from './number-help.ts';

const LIMITED: readonly string[] = ['ke-hoach', 'chuong-trinh', 'de-an'];
const INFORMING: readonly string[] = ['thong-bao', 'bao-cao', 'cong-van'];

const typeName = (type: string): string | undefined =>
  Object.hasOwn(DOCUMENT_TYPES, type) ? DOCUMENT_TYPES[type as DocumentTypeId].name : undefined;

const expiry: HelpRule = ({ type, expiresOn }) => {
  const id = textOf(type);
  const name = typeName(id);
  if (!name || textOf(expiresOn)) return undefined;
  if (LIMITED.includes(id))
    return note(`${name} thường có thời hạn: ghi ngày cuối nếu văn bản nêu, ví dụ 31/12/2026.`);
  if (INFORMING.includes(id)) return note(`${name} thường không có ngày hết hiệu lực: để trống.`);
  return note(
    `${name} thường không nêu ngày hết hiệu lực: để trống cho đến khi bị thay thế hoặc bãi bỏ.`,
  );
};

const effect: HelpRule = ({ number, effectiveOn }) => {
  if (textOf(effectiveOn)) return undefined;
  return /\/\d{4}\//.test(textOf(number))
    ? note(
        'Văn bản quy phạm pháp luật nêu ngày có hiệu lực ở điều khoản thi hành: ghi đúng ngày ấy.',
      )
    : note('Văn bản không nêu ngày thì để trống: trang tính từ ngày ban hành.');
};

const status: HelpRule = (validity, { record, today }) => {
  const stated = textOf(validity['status']);
  if (!Object.hasOwn(VALIDITY_STATUSES, stated)) return undefined;
  const [effectiveOn, expiresOn] = [textOf(record['effectiveOn']), textOf(record['expiresOn'])];
  const dates = {
    ...(isLocalDate(effectiveOn) && { effectiveOn }),
    ...(isLocalDate(expiresOn) && { expiresOn }),
  };
  const shown = statusOn({ validity: validity as Directive['validity'], ...dates }, today);
  if (shown !== stated) {
    const [what, day] =
      shown === 'expired' ? ['hết hiệu lực', expiresOn] : ['có hiệu lực', effectiveOn];
    return warning(
      `Ngày ${what} là ${formatDate(day)} nên trang hiện “${VALIDITY_STATUSES[shown]}”.`,
    );
  }
  return stated === 'expired' && !expiresOn
    ? note('Ghi ngày hết hiệu lực, hoặc nêu số văn bản thay thế, bãi bỏ trong “Căn cứ xác định”.')
    : undefined;
};

const issuedOn: HelpRule = (record) => {
  const day = textOf(record['issuedOn']);
  if (!isPartialDate(day)) return undefined;
  return isLocalDate(day)
    ? undefined
    : note(`Trang ghi ${day.length === 4 ? 'năm' : 'tháng'} ${formatDate(day)}, không ghi ngày.`);
};

const term: HelpRule = (record) => {
  const [from = '', to = ''] = textOf(record['term']).split('-');
  const year = textOf(record['issuedOn']).slice(0, 4);
  return year && from && to.length === 4 && (year < from || year > to)
    ? warning(`Năm ban hành ${year} nằm ngoài nhiệm kỳ ${from}-${to}: kiểm tra lại.`)
    : undefined;
};

const body: HelpRule = (record) => {
  const isSummary = record['summaryOnly'] === true;
  if (textOf(record['body']))
    return isSummary
      ? note(
          'Đang đánh dấu “Chỉ có bản tóm tắt”: phần này được đọc là lời kể, không phải toàn văn.',
        )
      : undefined;
  if (isSummary) return undefined;
  const isSigned = recordsOf(record['attachments']).some(({ kind }) => kind === 'signed');
  return note(
    isSigned
      ? 'Đã có bản ký nhưng chưa có toàn văn: dán toàn văn để người đọc tra được từng điều, hoặc đánh dấu “Chỉ có bản tóm tắt”.'
      : 'Chưa có toàn văn: dán toàn văn, hoặc đánh dấu “Chỉ có bản tóm tắt”.',
  );
};

const RELATION_HELP: Readonly<Partial<Record<string, string>>> = {
  replaces: 'Thay toàn bộ văn bản kia; nếu chỉ thay một phần, ghi phần ấy.',
  repeals: 'Bãi bỏ toàn bộ văn bản kia; nếu chỉ bãi bỏ một phần, ghi phần ấy.',
  amends: 'Ghi phần được sửa, ví dụ khoản 2 Điều 3.',
  suspends: 'Ngưng toàn bộ văn bản kia; nếu chỉ ngưng một phần, ghi phần ấy.',
};
const relation: HelpRule = ({ kind, part }) => {
  const help = RELATION_HELP[textOf(kind)];
  return help && !textOf(part) ? note(help) : undefined;
};

const appliesTo: HelpRule = ({ type, title, appliesTo: scope }) =>
  !holdsValue(scope) && isDialogueRegulation({ type: textOf(type), title: textOf(title) })
    ? note('Quy chế đối thoại chưa ghi đối tượng áp dụng thì chỉ được tính cho cơ quan ban hành.')
    : undefined;

export const HELP: HelpRules<Directive> = {
  number: numberHelp,
  issuedOn,
  term,
  effectiveOn: effect,
  expiresOn: expiry,
  appliesTo,
  'validity.status': status,
  body,
  'relations[].kind': relation,
  'changes[].kind': ({ kind }) =>
    kind === 'withdrawal'
      ? note('Trang giữ địa chỉ, số, ngày và lý do; toàn văn thôi hiện.')
      : undefined,
};
