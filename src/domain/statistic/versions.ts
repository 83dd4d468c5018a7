/**
 * Versions of a way to count: another form, other groups of points. Their figures stand in one
 * indicator, but never in one line: what the change did and what the method did cannot be told apart.
 */
import { circularOf, governs } from './circulars.ts';
import type { Point, Statistic } from './schema.ts';

type Form = NonNullable<Statistic['form']>;

/** Its place among the declared versions, the newest last; -1 for figures of none. */
export const versionRank = (
  { versions = [] }: { readonly versions?: Statistic['versions'] },
  version: string | undefined,
): number => versions.findIndex(({ key }) => key === version);

/** Its name, or its key while it is not declared; empty for figures of no version. */
export const versionLabel = ({ versions = [] }: Statistic, version: string | undefined): string =>
  versions.find(({ key }) => key === version)?.label ?? version ?? '';

/** The form a figure was reported on: that of its version, else the indicator's. */
export const formOf = ({ form, versions = [] }: Statistic, { version }: Point): Form | undefined =>
  versions.find(({ key }) => key === version)?.form ?? form;

/** A form of an indicator, the version it belongs to, and where the record states it. */
interface StatedForm {
  readonly form: Form;
  readonly version: string | undefined;
  readonly path: readonly (string | number)[];
}

/** Every form the figures were reported on. */
export const formsOf = ({ form, versions = [] }: Statistic): StatedForm[] => [
  ...(form ? [{ form, version: undefined, path: ['form'] }] : []),
  ...versions.flatMap((version, index) =>
    version.form
      ? [{ form: version.form, version: version.label, path: ['versions', index, 'form'] }]
      : [],
  ),
];

/** Figures of that form whose period ended while its circular was not in force, as far as that is known. */
export function outOfForce(statistic: Statistic, form: Form): Point[] {
  const circular = circularOf(form.circular);
  if (!circular) return [];
  return statistic.series.filter(
    (point) => formOf(statistic, point) === form && !governs(circular, point),
  );
}
