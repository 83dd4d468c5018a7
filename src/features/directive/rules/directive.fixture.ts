/** Small documents for tests of relations between documents. */
import type { DirectiveEntry } from '#features/directive/schema.ts';
import type { IncomingEdge } from './relations.ts';
import { edgesTo, relatedIds } from './relations.ts';

type Data = DirectiveEntry['data'];

/** Returns the record of "Kế hoạch số {id}/KH-UBND", in force. */
export const directive = (id: string, issuedOn: string, data: Partial<Data> = {}): DirectiveEntry =>
  ({
    id,
    digest: id,
    data: {
      title: `Văn bản ${id}`,
      system: 'state',
      type: 'ke-hoach',
      number: `${id}/KH-UBND`,
      issuer: 'ubnd',
      issuedOn,
      validity: { status: 'in-force', basis: 'Thử', checkedOn: '2026-11-20' },
      fields: ['dan-van'],
      summary: '',
      publishedOn: '2026-11-22',
      ...data,
    },
  }) as DirectiveEntry;

/** Returns the documents by id, and the incoming edges of each. */
export function library(all: readonly DirectiveEntry[]) {
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const related = relatedIds(all);
  return {
    byId,
    incoming: (id: string): readonly IncomingEdge[] =>
      edgesTo(
        id,
        (related.get(id) ?? []).flatMap((from) => byId.get(from) ?? []),
      ),
  };
}
