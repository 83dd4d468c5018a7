import type { Checks } from '#check/context.ts';
import { receptionsReplaced } from './receptions-replaced.ts';

export const receptionChecks: Checks = { tree: [receptionsReplaced] };
