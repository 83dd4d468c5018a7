/** Who answers for mass mobilisation at an agency (Decision 23-QĐ/TW; directives of committees follow it). */
import type { AgencyKind } from './schema.ts';

/** Where the chairman of the people's committee is directly in charge, not somebody assigned by him. */
const LED_BY_CHAIRMAN: readonly AgencyKind[] = ['committee', 'commune'];

/** Must the head be named as directly in charge? Elsewhere it is enough that a leader is assigned. */
export const headIsInCharge = (kind: AgencyKind): boolean => LED_BY_CHAIRMAN.includes(kind);
