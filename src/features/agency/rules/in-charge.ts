/** Leadership of mass mobilisation (Decision 23-QĐ/TW, followed by directives of committees). */
import type { AgencyKind } from '#features/agency/schema.ts';

/** Kinds in which the chairman of the people's committee must be directly in charge. */
const LED_BY_CHAIRMAN: readonly AgencyKind[] = ['committee', 'commune'];

/** Must the head be named as directly in charge? Otherwise an assigned leader is enough. */
export const headIsInCharge = (kind: AgencyKind): boolean => LED_BY_CHAIRMAN.includes(kind);
