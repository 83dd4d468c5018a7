/**
 * What a tracker rests on, its first line: whose document it is, where and how long it applies, whether
 * it is in force and why. A reader who sees "chưa đạt" must know first by what he may judge.
 */
import { formatDate } from '#lib/local-date.ts';
import { typeName } from '../directive/citation.ts';
import { validityOf } from '../directive/validity.ts';
import { endOf, type Context } from './scope.ts';

interface Words {
  /** "Ban Thường vụ Tỉnh ủy Bến Tre" */
  readonly author: string;
  /** Name of the province that the site is of: "Vĩnh Long". */
  readonly province: string;
  /** Is there a document by which agencies of this province have to carry it out? */
  readonly carriedOut: boolean;
}

/** "Chỉ thị của …, áp dụng tại … từ … đến …; chưa có văn bản nào giao cho cơ quan tỉnh … thực hiện. …" */
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
