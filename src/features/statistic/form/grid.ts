/** Rows and columns of the grid of figures, and the next period. */
import {
  comparePeriods,
  isOfKind,
  MONTHS,
  nextPeriod,
  periodDays,
  periodName,
  type Period,
} from '#features/statistic/rules/period.ts';
import { isPeriodKind, type PeriodKind, type Point } from '#features/statistic/schema.ts';
import { versionAt, versionLabel } from '#features/statistic/rules/versions.ts';
import { addDays, addMonths, daysInMonth } from '#lib/local-date.ts';
import { recordOf, recordsOf, textOf, type Data } from '#features/form.ts';
import { agencyName } from './agency-names.ts';
import { PARTS, sameDays, sameRow, type RowRef, type FigurePart } from './series-edit.ts';

const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** What the grid needs from the rest of the form, possibly incomplete. */
export function frameOf(data: Data) {
  const kind = textOf(data['periodKind']);
  const keyed = (value: unknown) =>
    recordsOf(value).flatMap((item) => {
      const key = textOf(item['key']);
      return key ? [{ item, key, label: textOf(item['label']) || key }] : [];
    });
  return {
    /** Undefined until chosen. */
    periodKind: isPeriodKind(kind) ? kind : undefined,
    unit: textOf(data['unit']),
    groups: keyed(data['groups']).map(({ key, label }) => ({ key, label })),
    identities: stringsOf(data['identities']).map((identity) => identity.replace(/\s/g, '')),
    /** Oldest first. */
    versions: keyed(data['versions']).map(({ item, key, label }) => ({
      key,
      label,
      from: textOf(item['from']) || undefined,
    })),
    /** Cột of the form, where the statistic is one of its columns. */
    formColumn: textOf(recordOf(data['form'])['column']) || undefined,
  };
}
export type GridFrame = ReturnType<typeof frameOf>;

export interface GridColumn {
  /** Undefined where the statistic has only one value. */
  readonly group: string | undefined;
  readonly part: FigurePart;
  readonly label: string;
}

const PART_LABELS: Readonly<Record<FigurePart, string>> = {
  stated: 'Giá trị',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
};

/** Are numerator and denominator editable: for a single share, or where figures have them? */
export const usesParts = ({ unit, groups }: GridFrame, series: readonly Point[]): boolean =>
  (unit === '%' && groups.length === 0) ||
  series.some((point) => point.numerator !== undefined || point.denominator !== undefined);

/** Declared groups first, then those found only in figures; one column where there are none. */
export function columnsOf(
  frame: GridFrame,
  series: readonly Point[],
  withParts: boolean,
): GridColumn[] {
  const used = [...new Set(series.map(({ group }) => group))];
  const others = used
    .filter((key) => !frame.groups.some((group) => group.key === key))
    .map((key) => ({ key, label: key ?? '' }));
  const groups = [...frame.groups, ...others];
  const all = groups.length > 0 ? groups : [{ key: undefined, label: '' }];
  return all.flatMap(({ key, label }) =>
    PARTS.filter((part) => withParts || part === 'stated').map((part) => ({
      group: key,
      part,
      label:
        label && part === 'stated' ? label : [label, PART_LABELS[part]].filter(Boolean).join(': '),
    })),
  );
}

export interface PeriodSection {
  readonly period: Period;
  readonly lines: readonly RowRef[];
}

const lineOf = (
  agency: string | undefined,
  version: string | undefined,
  { from, to }: Period,
): RowRef => ({
  agency,
  ...(version !== undefined && { version }),
  from,
  to,
});

/** Newest period first, agencies in the order they first appear. */
export function sectionsOf(series: readonly Point[], added: readonly RowRef[]): PeriodSection[] {
  const all: readonly RowRef[] = [...series, ...added];
  const lines = all
    .filter((line, index) => all.findIndex((other) => sameRow(other, line)) === index)
    .map(({ agency, version, from, to }) => lineOf(agency, version, { from, to }));
  const agencies = [...new Set(all.map(({ agency }) => agency))];
  const periods = lines.filter(
    (line, index) => lines.findIndex((other) => sameDays(other, line)) === index,
  );
  return periods
    .toSorted((a, b) => comparePeriods(b, a))
    .map(({ from, to }) => ({
      period: { from, to },
      lines: lines
        .filter((line) => sameDays(line, { from, to }))
        .toSorted((a, b) => agencies.indexOf(a.agency) - agencies.indexOf(b.agency)),
    }));
}

/** "Quý III/2026"; the dates where no kind is chosen. */
export const nameOfPeriod = (kind: PeriodKind | undefined, period: Period): string =>
  kind ? periodName(kind, period) : periodDays(period);

/** "Sở Nội vụ, Quý III/2026": the name of a row outside the table. */
export const lineName = (frame: GridFrame, line: RowRef): string =>
  [
    agencyName(line.agency),
    nameOfPeriod(frame.periodKind, line),
    line.version && versionLabel(frame, line.version),
  ]
    .filter(Boolean)
    .join(', ');

/** The last calendar period of the kind that ended by that day. */
export function lastCalendarPeriod(kind: PeriodKind, today: string): Period {
  let end = addMonths(today.slice(0, 7), -1);
  while (Number(end.slice(5)) % Math.min(MONTHS[kind], 12) !== 0) end = addMonths(end, -1);
  return {
    from: `${addMonths(end, 1 - MONTHS[kind])}-01`,
    to: addDays(`${end}-01`, daysInMonth(end) - 1),
  };
}

/** The most likely next entry: the period after the last complete one, else the last that ended. */
export function suggestedPeriod(
  kind: PeriodKind,
  sections: readonly PeriodSection[],
  today: string,
): Period {
  const last = sections.find(({ period }) => isOfKind(kind, period));
  return last ? nextPeriod(kind, last.period) : lastCalendarPeriod(kind, today);
}

/** A row for that agency and period, with the version that applies to the period. */
export const lineAt = (frame: GridFrame, agency: string | undefined, period: Period): RowRef =>
  lineOf(agency, versionAt(frame, period), period);

/** Rows of a new period, for every agency of the period before it. */
export const linesOfPeriod = (
  frame: GridFrame,
  period: Period,
  sections: readonly PeriodSection[],
): RowRef[] => {
  const agencies = new Set(
    (sections[0]?.lines ?? [{ agency: undefined }]).map(({ agency }) => agency),
  );
  return [...agencies].map((agency) => lineAt(frame, agency, period));
};

const versionsOf = ({ lines }: PeriodSection): (string | undefined)[] => [
  ...new Set(lines.map(({ version }) => version)),
];

/** Do its rows belong to several versions, so that each must name its own? */
export const isMixed = (section: PeriodSection): boolean => versionsOf(section).length > 1;

/**
 * The name of the version that begins with a section, from top to bottom: figures above are never
 * drawn in one line with it. Undefined where the version continues, and where there are none.
 */
export function versionHead(
  frame: GridFrame,
  section: PeriodSection,
  above: PeriodSection | undefined,
): string | undefined {
  const [version] = versionsOf(section);
  const goesOn = above && !isMixed(above) && versionsOf(above)[0] === version;
  if (frame.versions.length === 0 || isMixed(section) || goesOn) return undefined;
  return versionLabel(frame, version) || 'Chưa ghi phiên bản';
}
