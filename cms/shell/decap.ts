/**
 * Decap's store and actions, as far as our screens use them. The actions are handed over by
 * `admin.ts`: patched modules of Decap import ours (`hooks.ts`), so these import none of its own.
 */
import type { Map as ImmutableMap } from 'immutable';

export type Stored = ImmutableMap<string, unknown>;
/** A collection of Decap's configuration. */
export type Collection = ImmutableMap<string, unknown>;

export interface Store {
  readonly config: object;
  readonly collections: ImmutableMap<string, Collection>;
  readonly entries: Stored;
  readonly auth: { readonly user?: { readonly name?: string; readonly login?: string } };
}

export interface Actions {
  /** Dispatched, it returns a promise. */
  readonly loadEntries: (collection: Collection) => object;
  readonly logoutUser: () => object;
}

let ofDecap: Actions | undefined;

/** Must run before `CMS.init`. */
export function configureActions(actions: Actions): void {
  ofDecap = actions;
}

/** @throws Error before `configureActions` */
export function actions(): Actions {
  if (!ofDecap) throw new Error('configureActions has not been called');
  return ofDecap;
}
