/**
 * The metadata of a document in Akoma Ntoso: identity (FRBR), events, related documents. Addresses
 * follow the Akoma Ntoso Naming Convention 1.0:
 * `/akn/vn/{act|doc}/{type}/{issuer}/{date}/{number}`.
 */
import { shortCitation } from '#features/directive/rules/citation.ts';
import type { RelationGroup } from '#features/directive/rules/relations.ts';
import type { RelationKind } from '#features/directive/relation-schema.ts';
import type { DirectiveDataParts } from '#features/directive/rules/view.ts';
import type { Directive } from '#features/directive/schema.ts';
import { numberKey } from '#features/directive/rules/slug.ts';

interface AkomaEvent {
  readonly id: string;
  readonly on: string;
  readonly type?: 'generation' | 'amendment' | 'repeal';
  /** Id of the reference that caused the event. */
  readonly source: string;
  readonly refersTo?: string;
}

/** The input of an Akoma Ntoso file, besides the text. */
export interface AkomaParts extends Omit<
  DirectiveDataParts,
  'citation' | 'unitEffects' | 'outline'
> {
  /** Remarks before the text, such as "Trang này chỉ có bản tóm tắt …". */
  readonly remarks: readonly string[];
  readonly siteName: string;
}

/**
 * Types that lay down rules or orders; the rest (plans, reports, notices …) are `doc`. The type
 * decides, not the form of the text, so that no edit changes the address of the work.
 */
const ACTS: ReadonlySet<string> = new Set([
  'luat',
  'phap-lenh',
  'nghi-dinh',
  'nghi-quyet',
  'quyet-dinh',
  'chi-thi',
  'quy-dinh',
  'quy-che',
  'thong-tu',
]);

export const akomaElement = (type: string): 'act' | 'doc' => (ACTS.has(type) ? 'act' : 'doc');

/** The convention allows a year or a full date; a month is shortened to its year. */
const conventionDate = (date: string): string => (date.length === 10 ? date : date.slice(0, 4));

/** Returns the work's address: "/akn/vn/act/quyet-dinh/ubnd-tinh/2026-03-05/15-2026-qd-ubnd". */
export const akomaWork = ({
  type,
  issuer,
  issuedOn,
  number,
}: Pick<Directive, 'type' | 'issuer' | 'issuedOn' | 'number'>): string =>
  `/akn/vn/${akomaElement(type)}/${type}/${issuer}/${conventionDate(issuedOn)}/${numberKey(number)}`;

/** Relations that change the other text or its force. */
const CHANGES: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'amends',
  'replaces',
  'repeals',
  'corrects',
  'suspends',
  'halts',
]);

export interface AkomaReference {
  readonly id: string;
  /** `activeRef`: changed by this one; `passiveRef`: changes this one; else `TLCReference`. */
  readonly element: 'activeRef' | 'passiveRef' | 'TLCReference';
  readonly name: RelationKind;
  readonly href: string;
  readonly showAs: string;
  readonly on: string;
  /** Does the event concern the whole text? */
  isWhole: boolean;
}

const referenceElement = (kind: RelationKind, direction: RelationGroup['direction']) =>
  CHANGES.has(kind) ? (direction === 'in' ? 'passiveRef' : 'activeRef') : 'TLCReference';

/** Returns the related documents of the site, once per kind; others have no address. */
export function akomaReferences(groups: readonly RelationGroup[]): AkomaReference[] {
  const found = new Map<string, AkomaReference>();
  for (const { kind, direction, items } of groups)
    for (const { entry, part } of items) {
      const element = referenceElement(kind, direction);
      if (!entry || (direction === 'in' && element === 'TLCReference')) continue;
      const key = `${kind} ${direction} ${entry.id}`;
      const known = found.get(key);
      if (known) known.isWhole ||= !part;
      else
        found.set(key, {
          id: `ref_${found.size + 1}`,
          element,
          name: kind,
          href: akomaWork(entry.data),
          showAs: shortCitation(entry.data),
          on: entry.data.effectiveOn ?? entry.data.issuedOn,
          isWhole: !part,
        });
    }
  return [...found.values()];
}

const IN_FORCE = 'in-force';

export function akomaEvents(
  { issuedOn, effectiveOn, expiresOn }: Directive,
  references: readonly AkomaReference[],
): AkomaEvent[] {
  const passive = references.filter(({ element }) => element === 'passiveRef');
  const ends = ({ name, isWhole }: AkomaReference): boolean =>
    (name === 'repeals' || name === 'replaces') && isWhole;
  const ender = passive.find(ends);
  const end = expiresOn ?? ender?.on;
  const events: AkomaEvent[] = [
    { id: 'event_issued', on: issuedOn, type: 'generation', source: 'original' },
    ...(effectiveOn
      ? [{ id: 'event_start', on: effectiveOn, source: 'original', refersTo: IN_FORCE } as const]
      : []),
    ...passive
      .filter((reference) => !ends(reference))
      .map(({ id, on }) => ({
        id: `event_${id}`,
        on,
        type: 'amendment' as const,
        source: id,
      })),
    ...(end
      ? [{ id: 'event_end', on: end, type: 'repeal', source: ender?.id ?? 'original' } as const]
      : []),
  ];
  // An event needs a full date; events known only by month are left out.
  return events.filter(({ on }) => on.length === 10).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Returns the date of the last correction or revision; empty for the text as first published. */
export const akomaVersion = ({ changes = [] }: Directive): string =>
  changes
    .filter(({ kind }) => kind !== 'withdrawal')
    .reduce((last, { on }) => (on > last ? on : last), '');
