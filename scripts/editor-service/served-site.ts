import type { PublicationState } from '#features/publication-state.ts';
import type { Publisher } from '#scripts/publisher/publisher.ts';

/** The site beside which the service answers. */
export interface ServedSite {
  readonly contentDir: string;
  readonly basePath: string;
  /** How the last publication of the site went. */
  readonly state: () => PublicationState;
  /** Publishes the content folder; undefined before it is open. */
  readonly publisher: () => Pick<Publisher, 'contents' | 'isReady' | 'preview'> | undefined;
  /** Where faults are reported. */
  readonly log: (line: string) => void;
}
