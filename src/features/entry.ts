/** A record as the site loads it: its id (the file name) and its data. */
import type { CollectionName } from './concepts.ts';
import type { DataOf } from './index.ts';

export interface Entry<C extends CollectionName> {
  readonly id: string;
  readonly data: DataOf<C>;
}
