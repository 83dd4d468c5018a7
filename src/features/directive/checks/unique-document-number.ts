/**
 * Is a number used once in its series? State series restart each year (Nghị định 30/2020/NĐ-CP),
 * party series each term (Hướng dẫn 36-HD/VPTW): "08-CT/TU" comes back about every five years.
 */
import { numberKey } from '#features/directive/rules/slug.ts';
import type { Problem } from '#check/report.ts';
import { problem, type Context, type TreeCheck } from '#check/context.ts';
import { documents, type KnownDocument } from './documents.ts';
import { placeOf } from '#check/records.ts';

const yearOf = ({ issuedOn }: KnownDocument): string => issuedOn.slice(0, 4);

/** Is the year within "2020-2025"? */
const inTerm = (year: string, term: string): boolean => {
  const [from = '', to = ''] = term.split('-');
  return year >= from && year <= to;
};

/** Are the two numbered in the same series, according to their dates and terms? */
function sameSeries(a: KnownDocument, b: KnownDocument): boolean {
  if (a.system !== b.system) return false;
  if (a.system === 'state') return yearOf(a) === yearOf(b);
  if (a.term && b.term) return a.term === b.term;
  const term = a.term ?? b.term;
  return term ? inTerm(yearOf(a), term) && inTerm(yearOf(b), term) : yearOf(a) === yearOf(b);
}

/** `8-CT/TU`, `08-CT/TU` and `08/CT-TU` are one number. */
const identity = ({ issuer, type, number }: KnownDocument): string =>
  [issuer, type, numberKey(number).replace(/^0+(?=\d)/, '')].join(' ');

function twin(context: Context, first: KnownDocument, second: KnownDocument): Problem {
  const { system, number, file } = second;
  return problem(placeOf(context, file), {
    check: 'unique-document-number',
    path: ['number'],
    fault: `Số “${number}” đã dùng cho ${first.file} (cùng cơ quan, loại văn bản và ${system === 'party' ? 'nhiệm kỳ' : 'năm'}).`,
    cure:
      system === 'party'
        ? 'Xóa bản trùng, sửa số, hoặc ghi đúng nhiệm kỳ (term) nếu là văn bản của nhiệm kỳ khác.'
        : 'Xóa bản trùng, hoặc sửa số, ngày ban hành.',
  });
}

export const uniqueDocumentNumber: TreeCheck = (context) =>
  [...Map.groupBy(documents(context), identity).values()].flatMap((group) =>
    group.flatMap((record, index) => {
      const first = group.slice(0, index).find((earlier) => sameSeries(earlier, record));
      return first ? [twin(context, first, record)] : [];
    }),
  );
