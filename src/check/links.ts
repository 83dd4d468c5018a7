/** The records and uploads that a record names, in its fields and in its text. */
import { walkFields, type FieldPath } from '#features/schema-walk.ts';
import { onceFor } from '#lib/once.ts';
import type { ContentRecord } from './content-tree.ts';
import type { Reference } from './context.ts';
import { schemaOf } from './fields.ts';

interface Mention {
  name: string;
  kind: 'file' | 'image';
  path?: FieldPath;
  line?: number;
}

/** `/tep/` is where the site serves `content/uploads/`. */
const PUBLIC_PREFIX = '/tep/';
const IN_BODY = /(!?)\[[^\]\n]*\](?:\(\s*<?|:\s*<?)\/tep\/([^\s)>]+)/g;

function bodyMentions({ body, bodyLine }: ContentRecord): Mention[] {
  if (!body?.includes(PUBLIC_PREFIX)) return [];
  return [...body.matchAll(IN_BODY)].map((match) => ({
    name: (match[2] ?? '').replace(/[?#].*$/, ''),
    kind: match[1] ? ('image' as const) : ('file' as const),
    line: bodyLine + body.slice(0, match.index).split('\n').length - 1,
  }));
}

/** What a record names; its fields are walked once for all who ask. */
export const linksIn = onceFor((record: ContentRecord) => {
  const references: Reference[] = [];
  const mentions = bodyMentions(record);
  walkFields(schemaOf(record), record.data, ({ relation, upload }, value, path) => {
    if (typeof value !== 'string') return;
    if (relation) references.push({ collection: relation, id: value, path });
    if (upload && value.startsWith(PUBLIC_PREFIX))
      mentions.push({ name: value.slice(PUBLIC_PREFIX.length), kind: upload, path });
  });
  return { references, mentions };
});
