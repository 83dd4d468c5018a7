/** Draws long lists in steps: 5,000 cards at once are 30,000 elements, and the browser freezes. */
import type { Component, MouseEvent } from 'react';
import { formatNumber } from '#lib/vi-number.ts';

interface Sized {
  readonly size: number;
  first(): { get(key: string): unknown } | undefined;
}
/** The props of Decap's list. */
interface ListingProps {
  readonly entries: Sized;
  /** False for a group, of which there may be more than a hundred on one page. */
  readonly showUnpublishedEntries: boolean;
}
type Listing = Component<ListingProps>;

const STEP = 200;
const STEP_IN_GROUP = 20;

/**
 * How much is drawn of each list, by its first record. Stored outside the list, which Decap creates
 * again whenever something on the page changes.
 */
const drawn = new Map<string, number>();

const stepOf = ({ showUnpublishedEntries }: ListingProps): number =>
  showUnpublishedEntries ? STEP : STEP_IN_GROUP;
const keyOf = ({ entries, showUnpublishedEntries }: ListingProps): string =>
  `${String(entries.first()?.get('path'))} ${showUnpublishedEntries}`;

/** How many records of that list are drawn. */
export const drawnEntries = ({ props }: Listing): number =>
  drawn.get(keyOf(props)) ?? stepOf(props);

/** The end of a list that is not fully drawn: how many are left, and a button for the next step. */
export function MoreEntries({ listing }: { readonly listing: Listing }) {
  const { props } = listing;
  const shown = drawnEntries(listing);
  const left = props.entries.size - shown;
  if (left <= 0) return null;
  const showMore = ({ currentTarget }: MouseEvent): void => {
    const cards = currentTarget.closest('ul')?.children;
    drawn.set(keyOf(props), shown + stepOf(props));
    // The focus moves to the first record that was not drawn before.
    listing.forceUpdate(() => cards?.[shown]?.querySelector('a')?.focus());
  };
  return (
    <li className="mb-more">
      <button type="button" onClick={showMore}>
        Xem thêm {formatNumber(Math.min(left, stepOf(props)))} mục
      </button>
      <span>
        Đang hiện {formatNumber(shown)} trên {formatNumber(props.entries.size)} mục. Tìm, lọc theo
        năm hoặc nhóm lại để đến nhanh hơn.
      </span>
    </li>
  );
}
