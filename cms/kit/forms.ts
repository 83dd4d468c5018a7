/** What the concepts say of their forms, by collection. */
import type { CollectionName } from '#features/concepts.ts';
import type { ConceptForm } from '#features/form.ts';
import { FEATURES } from '#features/index.ts';

type Forms = Readonly<Record<CollectionName, ConceptForm>>;

export const FORMS = Object.fromEntries(
  Object.values(FEATURES).map(({ collection, form }) => [collection, form]),
) as Forms;

/** Undefined for the settings, which are no collection. */
export const formOf = (collection: string): ConceptForm | undefined =>
  Object.hasOwn(FORMS, collection) ? FORMS[collection as CollectionName] : undefined;
