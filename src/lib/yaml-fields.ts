/**
 * Reads single fields of front matter without parsing all of it: versions of a file mostly differ
 * in a few lines, and parsing YAML is the slowest part of reading a version.
 */
import { parseYaml } from './front-matter.ts';

/** A key at the start of a line; indented lines and a list at the same level below belong to it. */
const KEY = /^(?:"([^"\n]+)"|'([^'\n]+)'|([\w-]+))[ \t]*:(?=[ \t]|$)/;

/** Returns the source of each top-level field by key; undefined if not a plain block mapping. */
function split(yaml: string): Map<string, string> | undefined {
  const blocks = new Map<string, string>();
  let key: string | undefined;
  for (const line of yaml.split('\n')) {
    const match = KEY.exec(line);
    const found = match?.[1] ?? match?.[2] ?? match?.[3];
    if (found !== undefined) {
      if (blocks.has(found)) return undefined;
      key = found;
      blocks.set(key, line);
    } else if (/^(?:[ \t-]|$)/.test(line) && key !== undefined)
      blocks.set(key, `${blocks.get(key) ?? ''}\n${line}`);
    else if (!/^(?:#.*|[ \t]*)$/.test(line)) return undefined;
  }
  return blocks;
}

const valueOf = (text: string, key: string): unknown => {
  const { data } = parseYaml(text);
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : data;
};

export type FieldReader = (key: string) => unknown;

/**
 * Returns a reader of front matters of versions of one file; equal source is parsed once.
 * @returns a function from the YAML of a version to a function from key to value; a field that
 * cannot be parsed is undefined
 */
export function fieldsOfVersions(): (yaml: string) => FieldReader {
  const known = new Map<string, unknown>();
  const remember = (text: string, key: string): unknown => {
    if (!known.has(text)) {
      try {
        known.set(text, valueOf(text, key));
      } catch {
        known.set(text, undefined);
      }
    }
    return known.get(text);
  };
  return (yaml) => {
    const blocks = split(yaml);
    return (key) => {
      if (blocks) return remember(blocks.get(key) ?? '', key) ?? undefined;
      try {
        return valueOf(yaml, key);
      } catch {
        return undefined;
      }
    };
  };
}
