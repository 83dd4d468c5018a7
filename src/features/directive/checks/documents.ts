/** What other checks need to know of a directive: what identifies it and its relations, no words. */
import { directiveTarget } from '#features/directive/rules/citations/targets.ts';
import { isUnreadable } from '#check/content-tree.ts';
import { index, query, type Context } from '#check/context.ts';
import { fileOf, outlinesOf, parsedFile } from '#check/records.ts';

/** A directive without its words; undefined where there is none. */
export const documentIn = query('document', ({ one }, id: string) => {
  const record = one('directives', id);
  if (!record) return undefined;
  const { issuer, system, type, number, issuedOn, term, relations = [] } = record.data;
  return { id, file: record.file, issuer, system, type, number, issuedOn, term, relations };
});

export type KnownDocument = NonNullable<ReturnType<typeof documentIn>>;

export const documents = query('documents', (context): KnownDocument[] =>
  outlinesOf(context, 'directives').flatMap(({ id }) => documentIn(context, id) ?? []),
);

/** Relations that lead to a document from others. */
export const incomingRelations = index('incoming relations', (context) =>
  Map.groupBy(
    documents(context).flatMap(({ id, relations }) =>
      relations.flatMap((edge) =>
        edge.to !== undefined && edge.to !== id ? { from: id, to: edge.to, edge } : [],
      ),
    ),
    ({ to }) => to,
  ),
);

/** The document as others cite it. Its title matters only where it is a name. */
export const citationTarget = query('citation target', ({ one }, id: string) => {
  const record = one('directives', id);
  if (!record) return undefined;
  return directiveTarget(record, one('agencies', record.data.issuer)?.data);
});

/** The text of a directive below the front matter; empty where it is not readable. */
export function bodyOf(context: Context, id: string): string {
  const read = parsedFile(context, fileOf('directives', id));
  return read && !isUnreadable(read) ? (read.body ?? '') : '';
}
