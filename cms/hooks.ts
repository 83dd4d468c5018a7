/** What the patched parts of Decap call; nothing else imports it. */
import { dateAt } from '#lib/local-date.ts';
import { defaultsOf, lastAgency } from './defaults.ts';
import { derivedValue, isDerived } from './derived.ts';
import { entryLabel, entrySummary } from './summaries.ts';
import { agencyName, slugSettings } from './site-context.ts';
import { entrySlug } from './slug.ts';
import { GROUP_NAMES } from './views.ts';

export { entryLabel } from './summaries.ts';
export { proposalNotice } from './review/proposal.ts';
export { isFolded, shownFieldsOf } from './form/shown-fields.ts';
export { describedBy, FieldHelp } from './form/FieldHelp.tsx';
export { FormGroups } from './form/FormGroups.tsx';
export { drawnEntries, MoreEntries } from './list/more.tsx';
export { withFormerOption } from './move.ts';
export { isFormOf, openForm } from './open-form.ts';
export { sortEntries, sortOnce } from './list/order.ts';
export { movedName, movedPath, nameToBeFree, refuseTaken } from './stored-move.ts';
export { outlineEntries, storedEntry } from './list/outline.ts';
export { OwnLinks, OwnPage } from './pages/pages.tsx';
export { insertBlocks } from './body/insert-blocks.ts';
export { insertPasted } from './paste.ts';
export { preparePicture } from './picture.ts';
export { nextSlug as takenSlug } from './slug.ts';

type Data = Readonly<Record<string, unknown>>;

/** The file name of a new record; undefined leaves it to Decap. */
export const newSlug = (collection: string, data: Data): string | undefined =>
  entrySlug(collection, data, slugSettings());

/** What a new record starts with, on top of what Decap fills in. */
export const withDefaults = (collection: string, data: Data): Data => ({
  ...data,
  ...defaultsOf(collection, { today: dateAt(new Date()), agency: lastAgency() }),
});

/** The heading of a group: agencies and choices by their names. */
export const groupName = (label: string, value: unknown): string =>
  GROUP_NAMES[label]?.[String(value)] ?? agencyName(String(value)) ?? String(value);

/** The line of a record in a list. */
export const listLine = (collection: string, data: Data): string | undefined => {
  const now = new Date();
  return (
    entryLabel(collection, data) ??
    entrySummary(collection, data, { now, today: dateAt(now), agencyName })
  );
};

/** What a filter or group looks at: a field of the record, or what follows from its fields. */
export const viewValue = (data: { toJS(): Data }, field: string): string | undefined =>
  isDerived(field) ? derivedValue(field, data.toJS(), dateAt(new Date())) : undefined;
