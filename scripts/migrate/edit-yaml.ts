/** Edits of single fields that leave all other lines of a file as they are. */
import { isMap, isScalar, parseDocument, stringify, type Node, type Pair } from 'yaml';

export interface Edit {
  /** Keys from the top. */
  readonly field: readonly string[];
  /** A value, or a mapping of values; undefined removes the field. */
  readonly to: string | number | boolean | Readonly<Record<string, string>> | undefined;
  /** Why, for people. */
  readonly why: string;
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
};

/** Where a field is written. @throws Error when an outer field is no mapping */
function pairOf(yaml: string, field: readonly string[]): Pair<Node, Node | null> | undefined {
  const map = parseDocument(yaml).getIn(field.slice(0, -1), true);
  if (!isMap<Node, Node | null>(map)) throw new Error(`${field.join('.')}: not in a mapping`);
  return map.items.find(({ key }) => isScalar(key) && key.value === field.at(-1));
}

/**
 * @param yaml a block mapping
 * @returns the same with one field set or removed; a new field comes last
 * @throws Error when the field is not in a mapping, or is to be added to an inner one
 */
export function edited(yaml: string, { field, to }: Edit): string {
  const pair = pairOf(yaml, field);
  const written = to === undefined ? '' : stringify(to, { lineWidth: 0 }).trimEnd();
  const text = typeof to === 'object' ? `\n${written.replaceAll(/^/gm, '  ')}` : ` ${written}`;
  if (!pair) {
    if (field.length > 1) throw new Error(`${field.join('.')}: not there`);
    if (to === undefined) return yaml;
    return `${yaml.trimEnd()}\n${field.join('')}:${text}\n`;
  }
  const [from = 0, valueEnd = 0] = pair.value?.range ?? [];
  if (to !== undefined) return yaml.slice(0, from).trimEnd() + text + yaml.slice(valueEnd);
  const [key = 0] = pair.key.range ?? [];
  const start = yaml.lastIndexOf('\n', key) + 1;
  return yaml.slice(0, start) + yaml.slice(lineEnd(yaml, yaml.slice(0, valueEnd).trimEnd().length));
}
