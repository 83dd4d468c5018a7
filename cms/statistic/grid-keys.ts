/** Moving in the grid by keys, as in a spreadsheet: up and down at once, sideways at the ends of a text. */
import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const inputsOf = (row: Element): HTMLInputElement[] => [
  ...row.querySelectorAll<HTMLInputElement>('input.mb-number'),
];

/** Would the key only move the cursor within the text? */
function isWithinText(key: string, { value, selectionStart, selectionEnd }: HTMLInputElement) {
  if (selectionStart === 0 && selectionEnd === value.length) return false;
  if (key === 'ArrowLeft') return selectionEnd !== 0;
  return key === 'ArrowRight' && selectionStart !== value.length;
}

/** For the table of the grid: cells are `input.mb-number` in `tr[data-line]`. */
export function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key, currentTarget: table } = event;
  const step = STEPS[key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
    return;
  if (!(target instanceof HTMLInputElement) || !target.matches('.mb-number')) return;
  if (isWithinText(key, target)) return;
  const rows = [...table.querySelectorAll('tr[data-line]')].map(inputsOf);
  const row = rows.findIndex((inputs) => inputs.includes(target));
  const column = rows[row]?.indexOf(target) ?? 0;
  const next = rows[row + (event.shiftKey && key === 'Enter' ? -1 : step[0])]?.[column + step[1]];
  if (key === 'Enter' || next) event.preventDefault();
  next?.focus();
}
