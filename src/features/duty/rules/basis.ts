/**
 * The first lines of a duty table: author, area, period and validity of the directive, with its
 * basis. A reader who sees "chưa đạt" must first know the basis of the judgement.
 */
import { formatDate } from '#lib/local-date.ts';
import { typeName } from '#features/directive/rules/citation.ts';
import { validityOf } from '#features/directive/rules/validity.ts';
import { BASIS } from '#features/duty/labels.ts';
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
export function basisText(
  context: Context,
  { author, province, carriedOut }: Words,
): readonly string[] {
  const { directive, issuer, today } = context;
  const { data } = directive;
  const { territory, outside } = issuer.data;
  const end = endOf(context);
  const over = end !== undefined && end <= today;
  const where = territory ? BASIS.inside(territory) : '';
  const until = over ? formatDate(end) : BASIS.now;
  const elsewhere = (outside || (over && territory !== undefined)) && !carriedOut;
  const gap = elsewhere ? BASIS.notAssigned(province) : '';
  return [
    BASIS.applies(
      BASIS.by(typeName(data.type), author),
      where,
      formatDate(data.issuedOn),
      until,
      gap,
    ),
    `${validityOf(data, today).label}: ${data.validity.basis.replace(/\.$/, '')}.`,
  ];
}
