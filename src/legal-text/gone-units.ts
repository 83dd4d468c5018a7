/** Units of a published wording that today's text lacks, though links may still target them. */
import type { Version } from '#features/versions.ts';
import { startsBlock } from './legal-lines.ts';
import { isUnit, type LegalItem } from './legal-tree.ts';
import { legalItems } from './render-legal.ts';

export interface GoneUnit {
  readonly id: string;
  /** Its place in that wording: "khoản 2 Điều 5". */
  readonly place: string;
  /** The unit that has the address now, if another one does. */
  readonly now: string | undefined;
}

export interface Removal {
  readonly before: Version;
  readonly after: Version;
  /** The outermost removed units; the units inside them were removed too. */
  readonly units: readonly GoneUnit[];
}

interface UnitPlace {
  readonly place: string;
  readonly parent: string | undefined;
  readonly isHeading: boolean;
}

function placesOf(body: string): Map<string, UnitPlace> {
  const places = new Map<string, UnitPlace>();
  const visit = (items: readonly LegalItem[], parent: string | undefined): void => {
    for (const { id, kind, place, items: below } of items.filter(isUnit)) {
      places.set(id, { place, parent, isHeading: kind === 'heading' });
      visit(below, id);
    }
  };
  visit(legalItems(body), undefined);
  return places;
}

/** Returns the part of a line that determines its units; equal shapes give equal units. */
function lineShape(line: string): string {
  const isLarge = /^\s*(?:#|\*\*|__|>|```|~~~|[-=*_]{3})/.test(line) || !/\p{Ll}/u.test(line);
  const head = isLarge ? line : startsBlock(line.trim()) ? line.trim().slice(0, 24) : '';
  const signs = line.match(/[“”"]|(?:như sau|sau đây)\s*:|\.\/\.|nơi nhận/giu)?.join('') ?? '';
  return `${head}${signs}`;
}
const shapeOf = (body: string): string =>
  body
    .split('\n')
    .map(lineShape)
    .filter((shape) => shape !== '')
    .join('\n');

interface Wording {
  readonly version: Version;
  readonly places: ReadonlyMap<string, UnitPlace>;
}

/** Returns the wordings in order, each shape parsed once; of equal neighbours only the last. */
function wordings(versions: readonly Version[]): Wording[] {
  const shapes = versions.map(({ body }) => shapeOf(body));
  const read = new Map<string, ReadonlyMap<string, UnitPlace>>();
  return versions.flatMap((version, index) => {
    const shape = shapes[index] ?? '';
    if (shape === shapes[index + 1]) return [];
    const places = read.get(shape) ?? placesOf(version.body);
    read.set(shape, places);
    return { version, places };
  });
}

/** Returns the removed unit of an address that is now missing or belongs to another unit. */
function goneFrom(
  id: string,
  { place, isHeading }: UnitPlace,
  now: ReadonlyMap<string, UnitPlace>,
) {
  const today = now.get(id);
  if (!today) return { id, place, now: undefined };
  return !isHeading && today.place !== place ? { id, place, now: today.place } : undefined;
}

/** Returns the removed units. @param versions published, oldest first, the current text last */
export function removals(versions: readonly Version[]): Removal[] {
  const all = wordings(versions);
  const present = all.at(-1);
  if (!present) return [];
  const reported = new Set<string>();
  const found: Removal[] = [];
  for (let index = all.length - 2; index >= 0; index -= 1) {
    const [wording, next] = [all[index], all[index + 1]];
    if (!wording || !next) continue;
    const gone = new Map<string, GoneUnit>();
    for (const [id, place] of wording.places) {
      const unit = reported.has(id) ? undefined : goneFrom(id, place, present.places);
      if (unit) gone.set(id, unit);
    }
    for (const id of gone.keys()) reported.add(id);
    const units = [...gone.values()].filter(
      ({ id }) => !gone.has(wording.places.get(id)?.parent ?? ''),
    );
    // The version right after the last wording that had them; equal wordings were merged.
    const after = versions[versions.indexOf(wording.version) + 1] ?? next.version;
    if (units.length > 0) found.unshift({ before: wording.version, after, units });
  }
  return found;
}
