/**
 * Versions of a counting method: another form, other groups of points. Their figures belong to one
 * statistic, but never to one line: the effect of the new method cannot be separated from real
 * change.
 */
import { formatDate } from '#lib/local-date.ts';
import { FORM } from '#features/statistic/labels.ts';
import { circularOf, governs } from './circulars.ts';
import type { Period } from './period.ts';
import type { Point, Statistic, Version } from '#features/statistic/schema.ts';

type Form = NonNullable<Statistic['form']>;
/** A statistic, or the part known while its figures are entered. */
export interface HasVersions {
  readonly versions?: readonly Pick<Version, 'key' | 'label' | 'from'>[] | undefined;
}

/** Its index among the declared versions, the newest last; -1 for figures without a version. */
export const versionRank = ({ versions = [] }: HasVersions, version: string | undefined): number =>
  versions.findIndex(({ key }) => key === version);

/** The method before the first version: its figures name none. Empty where no day is known. */
const formerLabel = ([first]: NonNullable<HasVersions['versions']>): string =>
  first?.from ? FORM.before(formatDate(first.from)) : '';

/**
 * The label of a version, or its key while undeclared; of figures without one, the former method.
 */
export const versionLabel = (
  { versions = [] }: HasVersions,
  version: string | undefined,
): string =>
  version === undefined
    ? formerLabel(versions)
    : (versions.find(({ key }) => key === version)?.label ?? version);

/**
 * The version in which a period is reported: reports are made after its last day, with the method
 * of that day.
 * @returns undefined before the day of the first version, and where there are none
 */
export const versionAt = (
  { versions = [] }: HasVersions,
  { to }: Pick<Period, 'to'>,
): string | undefined => versions.findLast(({ from }) => from === undefined || from <= to)?.key;

/** The form a figure was reported on: that of its version, else the statistic's. */
export const formOf = ({ form, versions = [] }: Statistic, { version }: Point): Form | undefined =>
  versions.find(({ key }) => key === version)?.form ?? form;

/** A form of a statistic, its version, and its field in the record. */
interface StatedForm {
  readonly form: Form;
  readonly version: string | undefined;
  readonly path: readonly (string | number)[];
}

/** Every form the figures were reported on. */
export const formsOf = ({ form, versions = [] }: Statistic): StatedForm[] => [
  ...(form ? [{ form, version: formerLabel(versions) || undefined, path: ['form'] }] : []),
  ...versions.flatMap((version, index) =>
    version.form
      ? [{ form: version.form, version: version.label, path: ['versions', index, 'form'] }]
      : [],
  ),
];

/**
 * Figures of that form whose period ended while its circular was not in force, as far as is known.
 */
export function outOfForce(statistic: Statistic, form: Form): Point[] {
  const circular = circularOf(form.circular);
  if (!circular) return [];
  return statistic.series.filter(
    (point) => formOf(statistic, point) === form && !governs(circular, point),
  );
}
