/** A phrase of our locale, as Decap's own components get it from react-polyglot. */
import { vietnamese } from './locale-vi.ts';

/** @param key `ui.toast.noteAdded` @param values of the phrase's `%{names}` */
export function phrase(key: string, values: Readonly<Record<string, unknown>> = {}): string {
  const found = key
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], vietnamese);
  if (typeof found !== 'string') throw new Error(`no phrase ${key}`);
  return found.replace(/%\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}
