/**
 * The first lines of a duty table: author, area, period and validity of the directive, with its
 * basis. A reader who sees "chưa đạt" must first know the basis of the judgement.
 */
import { formatDate } from '#lib/local-date.ts';
import { typeName } from '#features/directive/rules/citation.ts';
import { validityOf } from '#features/directive/rules/validity.ts';
import { endOf, type Context } from './scope.ts';

interface Words {
  /** "Ban Thường vụ Tỉnh ủy Bến Tre" */
  readonly author: string;
  /** Province of this site: "Vĩnh Long". */
  readonly province: string;
  /** Does a document require agencies of this province to implement it? */
  readonly carriedOut: boolean;
}

/** Returns "Chỉ thị của …, áp dụng tại … từ … đến …; chưa có văn bản nào giao cho …", validity. */
export function standingText(
  context: Context,
  { author, province, carriedOut }: Words,
): readonly string[] {
  const { directive, issuer, today } = context;
  const { data } = directive;
  const { territory, outside } = issuer.data;
  const end = endOf(context);
  const over = end !== undefined && end <= today;
  const where = territory ? ` tại ${territory}` : '';
  const until = over ? formatDate(end) : 'nay';
  const elsewhere = (outside || (over && territory !== undefined)) && !carriedOut;
  const gap = elsewhere ? `; chưa có văn bản nào giao cho cơ quan tỉnh ${province} thực hiện` : '';
  return [
    `${typeName(data.type)} của ${author}, áp dụng${where} từ ${formatDate(data.issuedOn)} đến ${until}${gap}.`,
    `${validityOf(data, today).label}: ${data.validity.basis.replace(/\.$/, '')}.`,
  ];
}
