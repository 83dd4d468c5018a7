/**
 * Do the relations agree with the text? Front matter can be wrong where the text is right
 * (docs/domain.md 1.4: a stored decree named a law of 2017 as its basis, its own text one of 2013).
 */
import { findCitations } from '#features/directive/rules/citations/find.ts';
import { lawNames } from '#features/directive/rules/citations/law-names.ts';
import { citationTables, resolveCitation } from '#features/directive/rules/citations/resolve.ts';
import { knownTarget } from '#features/directive/rules/citations/targets.ts';
import { numberLookupKey } from '#features/directive/rules/number.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import { onceFor } from '#lib/once.ts';
import {
  checkOf,
  problem,
  query,
  type Context,
  type KeptRecord,
  type NamedFinding,
  type ValidRecord,
} from '#check/context.ts';
import { bodyOf, citationTarget, documentIn } from './documents.ts';
import { outlinesOf } from '#check/records.ts';

type DirectiveRecord = ValidRecord<'directives'>;

const tables = query('citation tables', (context) =>
  citationTables([
    ...outlinesOf(context, 'directives').flatMap(({ id }) => citationTarget(context, id) ?? []),
    ...context.of('known-documents').map(knownTarget),
  ]),
);

/** Names that cite a document without its number, with the keys of what they may mean. */
const namesOf = query('law names', (context) => {
  const { names, byName } = tables(context);
  const lookalikes = context.of('known-documents').flatMap(({ data }) => data.lookalikes ?? []);
  const keys = Array.from(
    byName,
    ([name, targets]) => [name, targets.map(({ number }) => numberLookupKey(number))] as const,
  );
  return { names, lookalikes, keys: new Map(keys) };
});
const finderOf = onceFor(({ names, lookalikes }: ReturnType<typeof namesOf>) =>
  lawNames(names, lookalikes),
);

/** Keys of all numbers in the text of a directive. */
const numbersIn = query(
  'cited numbers',
  (context, id: string) => new Set(findCitations(bodyOf(context, id)).map(({ key }) => key)),
);

/** Keys of the documents that it cites by name. */
const namedIn = query('cited names', (context, id: string) => {
  const names = namesOf(context);
  const keys = findCitations(bodyOf(context, id), finderOf(names)).flatMap((citation) =>
    citation.kind === 'name' ? (names.keys.get(citation.number) ?? []) : [],
  );
  return new Set(keys);
});

/** Are its bases looked for in its text? */
const needsText = ({ hasText, data }: Pick<DirectiveRecord, 'hasText' | 'data'>): boolean =>
  hasText &&
  !data.summaryOnly &&
  withdrawalOf(data) === undefined &&
  (data.relations ?? []).some(({ kind }) => kind === 'based-on');

/** Searches the text of a record while it is parsed. */
export function prepareCitations(
  context: Context,
  { collection, id, ...record }: KeptRecord,
): void {
  const data = record.data as DirectiveRecord['data'] | undefined;
  if (collection === 'directives' && data && needsText({ ...record, data })) numbersIn(context, id);
}

const isCited = (context: Context, id: string, keys: readonly string[]): boolean =>
  [numbersIn, namedIn].some((keysIn) => keys.some((key) => keysIn(context, id).has(key)));

function* findings(record: DirectiveRecord, context: Context): Generator<NamedFinding> {
  const relations = record.data.relations ?? [];
  const isSearched = needsText(record);
  for (const [i, { kind, to, citation }] of relations.entries()) {
    const path = ['relations', i, to === undefined ? 'citation' : 'to'];
    const cited = findCitations(citation ?? '');
    const here = cited.flatMap((one) =>
      resolveCitation(one, tables(context)).filter(
        ({ isOnSite, id }) => isOnSite && id !== record.id,
      ),
    );
    if (here.length > 0)
      yield {
        check: 'relation-on-site',
        severity: 'warning',
        path,
        fault: `Văn bản “${citation ?? ''}” có trên trang này.`,
        cure: `Thay “citation” bằng “to”: ${here.map(({ id }) => id).join(' hoặc ')}; có ngày ban hành thì ghi vào để phân biệt.`,
      };
    const number = to === undefined ? undefined : documentIn(context, to)?.number;
    const keys = number === undefined ? cited.map(({ key }) => key) : [numberLookupKey(number)];
    if (kind === 'based-on' && isSearched && keys.length > 0 && !isCited(context, record.id, keys))
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
export const relationCitations = checkOf(['directives'], (record, context) =>
  Array.from(findings(record, context), (finding) => problem(record, finding)),
);
