/** What a field has that depends on what else is entered: when it is drawn, what is said below it. */
import { CONDITIONS } from './conditions.ts';
import { HELP } from './help.ts';

/** @param path of the field, as in `fields.ts`; Decap's field then carries it under `rule` */
export const hasRule = (path: string): boolean =>
  Object.hasOwn(CONDITIONS, path) || Object.hasOwn(HELP, path);
