/** Whose figures a row holds: an agency of `content/agencies/` by any name it has had, a total, or nobody known. */
import type { Agency } from '#domain/agency/schema.ts';
import { foldText } from '#lib/fold-text.ts';
import { nameKey } from '#import/facts/issuer.ts';

/** As much of an agency as it takes to know it by a name; the CMS has no more. */
export interface NamedAgency {
  readonly id: string;
  readonly data: Pick<Agency, 'names' | 'dissolvedOn' | 'outside' | 'sample'>;
}

export type RowOwner =
  | { readonly kind: 'agency'; readonly id: string }
  | { readonly kind: 'total' | 'subtotal' | 'unknown' }
  | { readonly kind: 'several'; readonly ids: readonly string[] };

const TOTAL = /^(?:tong(?: so| cong)?|cong|toan tinh|ca tinh)\b[^a-z]*(?:toan tinh)?$/;
const SUBTOTAL = /^(?:[ivx]+[.)]? +)?(?:cap|khoi|cac|nhom)\b/;
/** "1. Sở Tư pháp", "- Sở Tư pháp" */
const BULLET = /^(?:\d+[.)]|[-–+•])\s*/;

const existsOn = ({ data }: NamedAgency, on: string): boolean =>
  (!data.dissolvedOn || on <= data.dissolvedOn) &&
  data.names.some(({ from, to }) => (!from || from <= on) && (!to || on <= to));

/** Those of the day before those of other days, the province's own before others', real before illustrative. */
export function ownerOf(written: string, agencies: readonly NamedAgency[], on: string): RowOwner {
  const name = written.replace(BULLET, '').trim();
  const folded = foldText(name);
  if (TOTAL.test(folded)) return { kind: 'total' };
  const key = nameKey(name);
  let found = agencies.filter(({ data }) =>
    data.names.some((one) =>
      [one.name, one.shortName ?? ''].some((each) => each !== '' && nameKey(each) === key),
    ),
  );
  for (const prefer of [
    (agency: NamedAgency) => existsOn(agency, on),
    ({ data }: NamedAgency) => !data.outside,
    ({ data }: NamedAgency) => !data.sample,
  ]) {
    const preferred = found.filter(prefer);
    if (preferred.length > 0) found = preferred;
  }
  const [first] = found;
  if (first && found.length === 1) return { kind: 'agency', id: first.id };
  if (first) return { kind: 'several', ids: found.map(({ id }) => id) };
  return { kind: SUBTOTAL.test(folded) ? 'subtotal' : 'unknown' };
}
