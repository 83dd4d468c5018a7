/**
 * Functions and components that the patched modules of Decap import as `minh-bach/hooks`; nothing else
 * imports this module, and none of its modules imports Decap.
 */
import type { Data } from '#features/form.ts';
import { dateAt } from '#lib/local-date.ts';
import { defaultsOf, lastAgency } from './defaults.ts';
import { agencyName, slugSettings } from './kit/site-context.ts';
import { entrySlug } from './kit/slug.ts';
import { optionName, STATES } from './views.ts';

export { proposalNotice } from './review/proposal.ts';
export { isFolded, shownFieldsOf } from './form/shown-fields.ts';
export { describedBy, FieldHelp } from './form/FieldHelp.tsx';
export { Form } from './form/Form.tsx';
export { FormGroups } from './form/FormGroups.tsx';
export { drawnEntries, MoreEntries } from './list/more.tsx';
export { withFormerOption } from './kit/move.ts';
export { Messages } from './messages.tsx';
export { isFormOf } from './open-form.ts';
export { sortEntries, sortOnce } from './list/order.ts';
export { movedName, movedPath, nameToBeFree, refuseTaken } from './kit/stored-move.ts';
export { outlineEntries, storedEntry } from './list/outline.ts';
export { OwnLinks, OwnPage } from './pages/pages.tsx';
export { PublicationStatus } from './publication/PublicationStatus.tsx';
export { insertBlocks } from './body/insert-blocks.ts';
export { insertPasted } from './paste.ts';
export { preparePicture } from './picture.ts';
export { nextSlug as takenSlug } from './kit/slug.ts';
export { listLine } from './summaries.ts';

/** The file name of a new record; undefined leaves it to Decap. */
export const newSlug = (collection: string, data: Data): string | undefined =>
  entrySlug(collection, data, slugSettings());

/** Initial values of a new record, in addition to Decap's. */
export const withDefaults = (collection: string, data: Data): Data => ({
  ...data,
  ...defaultsOf(collection, { today: dateAt(new Date()), agency: lastAgency() }),
});

/** The heading of a group, with names instead of ids. */
export const groupName = (label: string, value: unknown): string =>
  optionName(label, String(value)) ?? agencyName(String(value)) ?? String(value);

/** The value a filter or group uses, where it is computed; undefined for a field of the record. */
export const viewValue = (data: { toJS(): Data }, field: string): string | undefined =>
  STATES.get(field)?.of(data.toJS(), dateAt(new Date()));
