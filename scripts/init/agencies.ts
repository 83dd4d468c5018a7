/** The agencies of a new province: the common bodies, those it was merged from, its communes. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Agency, AgencyKind } from '#features/agency/schema.ts';
import { slugify } from '#lib/fold-text.ts';
import { addDays, formatDate } from '#lib/local-date.ts';
import type { Commune } from './communes.ts';
import {
  committeeOf,
  partyOf,
  titleOf,
  type Place,
  type Province,
  type Stage,
} from './province.ts';

/** Since then a province has no districts and each of these bodies. */
const TWO_LEVELS_SINCE = '2025-07-01';

interface Body {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  readonly kind: AgencyKind;
  readonly symbol: string;
  readonly parent?: string;
  readonly head: string;
  readonly source: string;
  readonly main?: true;
}
type Department = Pick<Body, 'id' | 'symbol'> & { readonly department: string };
type Source = NonNullable<Agency['source']>;

const TABLE = parse(readFileSync(new URL('bodies.yml', import.meta.url), 'utf8')) as {
  sources: Readonly<Record<string, Source>>;
  bodies: (Body | Department)[];
};

const BODIES: readonly Body[] = TABLE.bodies.map((row) =>
  'department' in row
    ? {
        ...{ id: row.id, symbol: row.symbol, kind: 'department' as const },
        name: `${row.department} {nơi}`,
        shortName: row.department,
        parent: 'ubnd-{cấp}',
        head: 'Giám đốc Sở',
        source: 'departments',
      }
    : row,
);

/** Replaces the words in braces by those of the province. */
const fill = (text: string, place: Stage): string =>
  text
    .replaceAll('{nơi}', titleOf(place))
    .replaceAll('{cấp}', place.kind)
    .replaceAll('{cấp ủy}', committeeOf(place))
    .replaceAll('{đảng bộ}', partyOf(place));

const idOf = (template: string, place: Stage): string => slugify(fill(template, place));

const nameOf = ({ name, shortName }: Body, place: Stage) => ({
  name: fill(name, place),
  shortName: shortName && fill(shortName, place),
  from: place.from,
  to: place.to,
});

/** The main bodies of a province that was merged into this one. */
function former(
  body: Body,
  place: Place,
  { since = '', source, now, earlier }: Province,
): [string, Agency] {
  const title = titleOf(place);
  const successors = [...earlier, now];
  const hasSameName = successors.some((stage) => titleOf(stage) === title);
  const to = addDays(since, -1);
  const { name, shortName } = nameOf(body, place);
  // ubnd-{cấp} → ubnd-tinh-bac-lieu, {cấp ủy} → tinh-uy-bac-lieu
  const id = slugify(body.id === '{cấp ủy}' ? name : body.id.replace('{cấp}', title));
  const agency: Agency = {
    names: [{ name, shortName: hasSameName ? `${shortName ?? name} (cũ)` : shortName, to }],
    kind: body.kind,
    level: 'province',
    territory: hasSameName ? `${place.name} (trước ${formatDate(since)})` : place.name,
    symbol: body.symbol,
    dissolvedOn: to,
    head: { post: fill(body.head, place) },
    note: `Đến hết ngày ${formatDate(to)}; từ ngày ${formatDate(since)} hợp nhất vào ${titleOf(successors[0] ?? now)}.`,
    source,
  };
  return [hasSameName ? `${id}-cu` : id, agency];
}

function body(one: Body, province: Province, order: number): [string, Agency][] {
  const { now, earlier, formerly, since } = province;
  const merged = one.main && since !== undefined ? formerly : [];
  const before = merged.map((place) => former(one, place, province));
  const [first] = earlier;
  const note =
    one.main &&
    first &&
    `Từ ngày ${formatDate(now.from ?? '')}, ${titleOf(first)} trở thành ${titleOf(now)} (${province.renamedBy ?? ''}).`;
  const agency: Agency = {
    names: [...earlier, now]
      .filter(({ to }) => to === undefined || one.main || to >= TWO_LEVELS_SINCE)
      .map((stage) => nameOf(one, stage)),
    kind: one.kind,
    level: 'province',
    symbol: one.symbol,
    ...(one.parent !== undefined && { parents: [{ agency: idOf(one.parent, now) }] }),
    ...(before.length > 0 && {
      predecessors: before.map(([id]) => ({ agency: id, on: since ?? '', how: 'merge' as const })),
    }),
    head: { post: fill(one.head, now) },
    order,
    note,
    source: TABLE.sources[one.source],
  };
  return [[idOf(one.id, now), agency], ...before];
}

function commune({ id, kind, name, formerly }: Commune, now: Stage): [string, Agency] {
  const agency: Agency = {
    names: [
      {
        name: `Ủy ban nhân dân ${kind} ${name}, ${titleOf(now)}`,
        shortName: `UBND ${kind} ${name}`,
        from: formerly && TWO_LEVELS_SINCE,
      },
    ],
    kind: 'commune',
    level: 'commune',
    symbol: 'UBND',
    parents: [{ agency: idOf('ubnd-{cấp}', now) }],
    head: { post: `Chủ tịch UBND ${kind}` },
    note: formerly && `Trước khi sắp xếp: ${formerly}.`,
    source: { title: `Danh sách xã, phường, đặc khu của ${titleOf(now)}` },
  };
  return [id, agency];
}

/** The three main bodies, whose documents have addresses without the issuer. */
export const mainIssuersOf = ({ now }: Province): string[] =>
  BODIES.filter(({ main }) => main).map(({ id }) => idOf(id, now));

/** Who operates the site until the province says otherwise. */
export const publisherOf = ({ now }: Province): string => idOf('ubnd-{cấp}', now);

/** All agencies by id, in order of display. */
export function agenciesOf(
  province: Province,
  communes: readonly Commune[],
): ReadonlyMap<string, Agency> {
  return new Map([
    ...BODIES.flatMap((one, index) => body(one, province, (index + 1) * 10)),
    ...communes.map((one) => commune(one, province.now)),
  ]);
}
