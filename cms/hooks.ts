/**
 * Functions and components that the patched modules of Decap import as `minh-bach/hooks`; nothing else
 * imports this module, and none of its modules imports Decap.
 */
import type { Data } from '#features/form.ts';
import { dateAt } from '#lib/local-date.ts';
import { defaultsOf, lastAgency } from './defaults.ts';
import { slugSettings } from './kit/site-context.ts';
import { entrySlug } from './kit/slug.ts';

export { isFolded, shownFieldsOf } from './form/shown-fields.ts';
export { FieldHelp } from './form/FieldHelp.tsx';
export { Form } from './form/Form.tsx';
export { FormGroups } from './form/FormGroups.tsx';
export { Messages } from './messages.tsx';
export { isFormOf } from './open-form.ts';
export { movedPath, nameToBeFree } from './kit/stored-move.ts';
export { outlineEntries, storedEntry } from './list/outline.ts';
export { Shell } from './shell/Shell.tsx';
export { SignIn } from './shell/SignIn.tsx';
export { insertBlocks } from './body/insert-blocks.ts';
export { insertPasted } from './paste.ts';
export { nextSlug as takenSlug } from './kit/slug.ts';

/** The file name of a new record; undefined leaves it to Decap. */
export const newSlug = (collection: string, data: Data): string | undefined =>
  entrySlug(collection, data, slugSettings());

/** Initial values of a new record, in addition to Decap's. */
export const withDefaults = (collection: string, data: Data): Data => ({
  ...data,
  ...defaultsOf(collection, { today: dateAt(new Date()), agency: lastAgency() }),
});
