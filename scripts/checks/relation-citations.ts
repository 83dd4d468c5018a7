/**
 * Do the relations agree with the text? Front matter can be wrong where the text is right
 * (docs/domain.md 1.4: a stored decree named a law of 2017 as its basis, its own text one of 2013).
 */
import { findCitations } from '#domain/directive/citations/find.ts';
import { resolveCitation, type CitationIndex } from '#domain/directive/citations/resolve.ts';
import { citableIndex } from '#domain/directive/citations/targets.ts';
import { numberLookupKey } from '#domain/directive/number.ts';
import { withdrawalOf } from '#domain/directive/validity.ts';
import {
  problem,
  type Check,
  type Context,
  type NamedFinding,
  type ValidRecord,
} from './context.ts';

type DirectiveRecord = ValidRecord<'directives'>;

function indexOf({ of }: Context): CitationIndex {
  const agencies = new Map(of('agencies').map(({ id, data }) => [id, data]));
  return citableIndex(of('directives'), of('known-documents'), (id) => agencies.get(id));
}

/** Keys of all numbers in the text, and of documents that the text names. */
function keysIn(text: string, index: CitationIndex): ReadonlySet<string> {
  return new Set(
    findCitations(text, index.names).flatMap((citation) =>
      citation.kind === 'name'
        ? (index.byName.get(citation.number) ?? []).map(({ number }) => numberLookupKey(number))
        : [citation.key],
    ),
  );
}

const hasFullText = ({ data, body }: DirectiveRecord): boolean =>
  !data.summaryOnly && Boolean(body?.trim()) && withdrawalOf(data) === undefined;

function* findings(
  record: DirectiveRecord,
  index: CitationIndex,
  numbers: ReadonlyMap<string, string>,
): Generator<NamedFinding> {
  const relations = record.data.relations ?? [];
  const needsText = relations.some(({ kind }) => kind === 'based-on') && hasFullText(record);
  const inText = needsText ? keysIn(record.body ?? '', index) : undefined;
  for (const [i, { kind, to, citation }] of relations.entries()) {
    const path = ['relations', i, to === undefined ? 'citation' : 'to'];
    const cited = findCitations(citation ?? '');
    const here = cited.flatMap((one) =>
      resolveCitation(one, index).filter(({ isOnSite, id }) => isOnSite && id !== record.id),
    );
    if (here.length > 0)
      yield {
        check: 'relation-on-site',
        severity: 'warning',
        path,
        fault: `Văn bản “${citation ?? ''}” có trên trang này.`,
        cure: `Thay “citation” bằng “to”: ${here.map(({ id }) => id).join(' hoặc ')}; có ngày ban hành thì ghi vào để phân biệt.`,
      };
    const number = numbers.get(to ?? '');
    const keys = number === undefined ? cited.map(({ key }) => key) : [numberLookupKey(number)];
    if (kind === 'based-on' && inText && keys.length > 0 && !keys.some((key) => inText.has(key)))
      yield {
        check: 'relation-in-text',
        severity: 'warning',
        path,
        fault: `Căn cứ “${citation ?? number ?? ''}” không có trong nội dung văn bản.`,
        cure: 'Đối chiếu phần căn cứ: sửa số, ký hiệu hoặc bỏ quan hệ này.',
      };
  }
}

/** A document of the site is referenced by its id, and a basis must appear in the text. */
export const relationCitations: Check = (context) => {
  const index = indexOf(context);
  const directives = context.of('directives');
  const numbers = new Map(directives.map(({ id, data }) => [id, data.number]));
  return directives.flatMap((record) =>
    [...findings(record, index, numbers)].map((finding) => problem(record, finding)),
  );
};
