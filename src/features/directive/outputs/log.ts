/** The log of a directive: its summary, and the changes that its editors noted. */
import { pathOf } from '#features/concepts.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { EVENT_KINDS } from '#features/log/labels.ts';
import { ALWAYS_LISTED, firstDay, type RecordLog } from '#features/log/rules/record-log.ts';

type Change = NonNullable<DirectiveEntry['data']['changes']>[number];
type News = Change & { readonly kind: Exclude<Change['kind'], 'presentation'> };

/** Not that a slip of the keyboard was mended. */
const isNews = (change: Change): change is News => change.kind !== 'presentation';

/** Corrections on the day of publication become part of its text: each text is listed once. */
function publicationNote({ summary, changes = [], ...data }: DirectiveEntry['data']): string {
  const sameDay = changes
    .filter(isNews)
    .filter(({ on, kind }) => on === firstDay(data) && !ALWAYS_LISTED.has(kind));
  return [summary, ...sameDay.map(({ kind, note }) => `${EVENT_KINDS[kind]}: ${note}`)].join('\n');
}

export function directiveLog({ id, data }: DirectiveEntry): RecordLog {
  // Counted within a day and kind: a new entry above the others does not change their keys.
  const counts = new Map<string, number>();
  return {
    summary: publicationNote(data),
    // Renumbering a document is no news: its keys stay those of its first address.
    root: pathOf('directive', data.formerIds?.[0] ?? id),
    changes: (data.changes ?? []).filter(isNews).map(({ on, kind, note }) => {
      const mark = (counts.get(on + kind) ?? 0) + 1;
      counts.set(on + kind, mark);
      return { on, kind, note, mark };
    }),
  };
}
