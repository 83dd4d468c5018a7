/**
 * Records of other provinces: kept for comparison in the library “Tư liệu ngoài tỉnh”, excluded
 * from all lists, counts and pickers of this province.
 */
import { distinct } from '#lib/distinct.ts';

/**
 * Returns the owners of a record, from the field in which each kind stores them. A statistic is
 * owned by the agencies of its series; its `unit` is the unit of measurement.
 */
export function ownersOf(data: object): string[] {
  const { issuer, agency, unit, series } = data as {
    issuer?: string;
    agency?: string;
    unit?: string;
    series?: readonly { agency?: string | undefined }[];
  };
  const named = series ? series.map((point) => point.agency) : [issuer ?? agency ?? unit];
  return distinct(named);
}

/**
 * Does the record belong to another province?
 * @param outside ids of the agencies marked as outside
 * @param demonstration is the province invented? Then real records without agency are outside
 */
export function isOutside(
  data: { readonly sample?: boolean | undefined },
  outside: ReadonlySet<string>,
  demonstration: boolean,
): boolean {
  const owners = ownersOf(data);
  return owners.length > 0
    ? owners.every((id) => outside.has(id))
    : demonstration && data.sample !== true;
}
