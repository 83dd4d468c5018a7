/**
 * Outlines of records for lists: their front matter, without their texts. Five thousand documents
 * are 48 MB with their texts and 3 MB without. Outlines are cached by blob, and a browser that has
 * the list already gets only later changes.
 */
import { recordData } from '#lib/node/record-data.ts';
import { readBlobs, undefinedIf1, zeroSeparated, type Git } from './git.ts';

/** One record: its front matter, or its whole text if unreadable: the browser shows why. */
export type Outline = { readonly path: string } & (
  { readonly data: object } | { readonly raw: string }
);

export interface Outlines {
  /** The version to send with the next request. */
  readonly version: string;
  /** Whether these are all records, not only those that changed. */
  readonly whole: boolean;
  readonly entries: readonly Outline[];
  /** Paths of deleted records. */
  readonly removed: readonly string[];
}

type Files = ReadonlyMap<string, string>;
const NOTHING: Files = new Map();

/** Name → blob of the regular files of a tree; a symbolic link might lead anywhere. */
async function filesOf(git: Git, tree: string, extension: string): Promise<Files> {
  const lines = zeroSeparated(await git.exact('ls-tree', '-z', tree));
  const files = lines.flatMap((line): [string, string][] => {
    const [, blob, name] = /^100\d{3} blob (\w+)\t(.+)$/s.exec(line) ?? [];
    return blob && name?.endsWith(`.${extension}`) ? [[name, blob]] : [];
  });
  return new Map(files);
}

/** Forms still use Decap's own parser; a test compares the two over all content. */
export function outlineOf(path: string, text: string): Outline {
  try {
    const data = recordData(path, text);
    const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data);
    if (isRecord && Object.keys(data).length > 0) return { path, data };
  } catch {
    // The browser shows the result of Decap's parser.
  }
  return { path, raw: text };
}

/** Outlines of the public records; unchanged blobs are not read again. */
export class OutlineCache {
  readonly #folders = new Map<string, ReadonlyMap<string, { blob: string; outline: Outline }>>();

  /** @param known the browser's version; one unknown to git counts as none */
  async list(git: Git, folder: string, extension: string, known?: string): Promise<Outlines> {
    const tree = git('rev-parse', '--verify', '--quiet', `HEAD:${folder}`);
    const version = (await undefinedIf1(tree)) ?? '';
    const files = version ? await filesOf(git, version, extension) : NOTHING;
    const before =
      known &&
      (known === version ? files : await filesOf(git, known, extension).catch(() => undefined));
    const outlines = await this.#read(git, folder, files);
    if (!before) return { version, whole: true, entries: [...outlines.values()], removed: [] };
    const changed = [...files].filter(([name, blob]) => before.get(name) !== blob);
    const removed = [...before.keys()].filter((name) => !files.has(name));
    return {
      version,
      whole: false,
      entries: changed.flatMap(([name]) => outlines.get(name) ?? []),
      removed: removed.map((name) => `${folder}/${name}`),
    };
  }

  async #read(git: Git, folder: string, files: Files): Promise<ReadonlyMap<string, Outline>> {
    const before = this.#folders.get(folder);
    const isKnown = (name: string, blob: string) => before?.get(name)?.blob === blob;
    const unread = [...files].flatMap(([name, blob]) => (isKnown(name, blob) ? [] : [blob]));
    const texts = await readBlobs(git, [...new Set(unread)]);
    const outlines = new Map<string, Outline>();
    for (const [name, blob] of files) {
      const known = isKnown(name, blob) ? before?.get(name)?.outline : undefined;
      outlines.set(name, known ?? outlineOf(`${folder}/${name}`, texts.get(blob) ?? ''));
    }
    const cached = [...outlines].map(([name, outline]) => {
      return [name, { blob: files.get(name) ?? '', outline }] as const;
    });
    this.#folders.set(folder, new Map(cached));
    return outlines;
  }
}
