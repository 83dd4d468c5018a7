/** What a newsroom knows beside its records: what waits for whom, and who changed what. */
import type { Activity } from '#domain/activity.ts';

/** A change that is not public yet. */
export interface Draft {
  readonly collection: string;
  readonly slug: string;
  /** Step of Decap's workflow. */
  readonly status: string;
  readonly author: string;
  /** Instant; undefined where the backend does not tell. */
  readonly updatedOn: string | undefined;
  /** The record; of a proposal only its title. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The page of the forge where it is approved; the local server has none. */
  readonly url?: string;
  /** Who was asked by name to look at it. */
  readonly reviewers?: readonly string[];
  /** A removal or an upload that waits for approval: there is no form to open. */
  readonly isProposal?: true;
}

export interface ActivityPage {
  /** Newest first. */
  readonly changes: readonly Activity[];
  readonly hasMore: boolean;
}

/** Each backend has one; the pages show it. */
export interface Desk {
  waiting(): Promise<readonly Draft[]>;
  /** @param page from 1 */
  activity(page: number): Promise<ActivityPage>;
}
