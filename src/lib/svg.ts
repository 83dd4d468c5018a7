/**
 * SVG written as text. Looks are attributes only: a `style` would not pass the content security
 * policy where the file is opened on its own.
 */
import { escapeXml } from './xml.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const round = (value: number): number => Math.round(value * 100) / 100;

/** @param children markup that is already safe */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`],
  );
  const inside = children.join('');
  return `<${name}${written.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

/** An element that holds words. */
export const textTag = (name: string, words: string, attributes: Attributes = {}): string =>
  tag(name, attributes, escapeXml(words));
