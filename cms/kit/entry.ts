/** Converts between Decap's store and plain data, for widgets. */
import { fromJS } from 'immutable';
import type { Ref } from 'react';
import { useDispatch } from 'react-redux';
import { entryIn, useStored } from './decap.ts';

interface Immutable {
  toJS(): unknown;
}

/** Methods that Decap calls on a widget before it saves. */
export interface WidgetHandle {
  isValid(): true | { error: { message: string; type: string } };
}

export interface WidgetProps {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly setActiveStyle: () => void;
  readonly setInactiveStyle: () => void;
  readonly ref?: Ref<never>;
}

const isImmutable = (value: unknown): value is Immutable =>
  typeof value === 'object' && value !== null && 'toJS' in value;

/** YAML dates arrive as `Date`; here as everywhere a day is a string. */
function withoutDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)]));
}

const plain = (value: unknown): unknown => withoutDates(isImmutable(value) ? value.toJS() : value);

export function plainRecord(value: unknown): Readonly<Record<string, unknown>> {
  const read = plain(value);
  return typeof read === 'object' && read !== null && !Array.isArray(read)
    ? (read as Record<string, unknown>)
    : {};
}

const records = new WeakMap<object, Readonly<Record<string, unknown>>>();

/** A record of the store as plain data; the same object for the same state. */
export function plainData(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  const known = records.get(value) ?? plainRecord(value);
  records.set(value, known);
  return known;
}

export function plainRecords(value: unknown): Readonly<Record<string, unknown>>[] {
  const read = plain(value);
  return Array.isArray(read) ? read.map(plainRecord) : [];
}

/** In the format of Decap's store, which its list widget expects. */
export const toStore = (value: unknown): unknown => fromJS(value);

/**
 * The current state of the whole form. Read from the store, as Decap advises: the `entry` passed to
 * a widget is outdated as soon as another field changes.
 */
export function useEntry(): { id: string; data: Readonly<Record<string, unknown>> } {
  const entry = useStored(entryIn);
  return { id: String(entry.get('slug') ?? ''), data: plainData(entry.get('data')) };
}

/**
 * Writes a field of the record that has no widget of its own, as a widget's `onChange` does for its
 * own field.
 */
export function useFieldWriter(): (name: string, value: unknown) => void {
  const dispatch = useDispatch();
  return (name, value) => {
    // Without entries to compare with, Decap treats the form as changed, which is correct.
    const payload = { field: fromJS({ name }), value: toStore(value), entries: [] };
    dispatch({ type: 'DRAFT_CHANGE_FIELD', payload });
  };
}
