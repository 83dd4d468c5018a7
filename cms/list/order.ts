import type { Order } from '#features/form.ts';
import { compareText } from '#lib/fold-text.ts';

/** Texts in Vietnamese order, numbers in them by value; missing values come last in either direction. */
export function compareValues(a: string | undefined, b: string | undefined, order: Order): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const rising = compareText(a, b);
  return order === 'asc' ? rising : -rising;
}
