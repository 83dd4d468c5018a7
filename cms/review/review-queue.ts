/** Pending reviews and recent activity, from the local server or Forgejo. */
import { BackendFault } from '#cms/backend/backend-fault.ts';
import type { Activity } from '#features/activity.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';

/** A change that is not public yet. */
export interface Draft {
  readonly collection: string;
  readonly slug: string;
  /** Step of Decap's workflow. */
  readonly status: string;
  readonly author: string;
  readonly updatedOn: string | undefined;
  /** The record's data; for a proposal only its title. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The page of the forge where it is approved; the local server has none. */
  readonly url?: string;
  readonly reviewers?: readonly string[];
  /** A removal that waits for approval: there is no form to open. */
  readonly isProposal?: true;
}

export interface ActivityPage {
  /** Newest first. */
  readonly changes: readonly Activity[];
  readonly hasMore: boolean;
}

/** Who may publish: at once, after the steps of review, or not at all. */
export type PublishRight = 'directly' | 'after-review' | 'no';

export interface ReviewQueue {
  /** May the signed-in user publish? Default: after the steps of review. */
  publishRight?(): Promise<PublishRight>;
  /** All drafts; where it is missing, Decap's own list says less of them. */
  waiting?(): Promise<readonly Draft[]>;
  /** @param page from 1 */
  activity(page: number): Promise<ActivityPage>;
}

const notHere = () =>
  Promise.reject(
    new BackendFault(
      'mục này chỉ có khi nội dung ở trên máy này hoặc trên Forgejo. Ở đây hãy xem trang của kho trên GitHub, GitLab: lịch sử thay đổi ở đó',
      501,
    ),
  );
export const NO_REVIEW_QUEUE: ReviewQueue = { activity: notHere };

export const draftBranch = (collection: string, slug: string): string =>
  `cms/${collection}/${slug}`;

/** An unreadable draft is still listed, under its file name. */
export function recordData(path: string, text: string): Draft['data'] {
  const data = readRecordIfSound(path, text)?.data;
  return typeof data === 'object' && data !== null ? (data as Draft['data']) : {};
}
