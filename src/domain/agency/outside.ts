/**
 * What belongs to another province: kept for comparison in the library “Tư liệu ngoài tỉnh”, and in
 * no list, count or picker of this province.
 */

/**
 * Who answers for a record, by the field each kind names its owner in. Of figures it is whom they are
 * of; their `unit` is what they are counted in.
 */
export function ownersOf(data: object): string[] {
  const { issuer, agency, unit, series } = data as {
    issuer?: string;
    agency?: string;
    unit?: string;
    series?: readonly { agency?: string | undefined }[];
  };
  const named = series ? series.map((point) => point.agency) : [issuer ?? agency ?? unit];
  return [...new Set(named.filter((id) => id !== undefined))];
}

/**
 * Is the record another province's?
 * @param outside ids of the agencies marked as outside
 * @param demonstration of an invented province: whatever is real and of no agency is not that province's
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
