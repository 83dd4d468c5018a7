/** Lists from our own server: complete the first time, afterwards only the changes. */
import type { Loaded, Outline } from './outline.ts';

/** The response of scripts/cms-server/outlines.ts. */
export interface Answer {
  readonly version: string;
  readonly whole: boolean;
  readonly entries: readonly { path: string; data?: Outline; raw?: string }[];
  readonly removed: readonly string[];
}
export type Ask = (question: {
  folder: string;
  extension: string;
  known: string | undefined;
}) => Promise<Answer>;

interface List {
  readonly version: string;
  readonly records: ReadonlyMap<string, Loaded>;
}

const loaded = ({ path, data, raw = '' }: Answer['entries'][number]): Loaded => ({
  file: { path, id: null },
  data: raw,
  ...(data && { outline: data }),
});

function next(before: List | undefined, answer: Answer): List {
  const { version, whole, entries, removed } = answer;
  const records = new Map(whole ? [] : before?.records);
  for (const path of removed) records.delete(path);
  for (const entry of entries) records.set(entry.path, loaded(entry));
  return { version, records };
}

export class LocalLists {
  readonly #ask: Ask;
  readonly #lists = new Map<string, List>();
  /** Several fields of one form request the same list at once. */
  readonly #reading = new Map<string, Promise<Loaded[]>>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The records of a folder by path; an unchanged record is the same object as before. */
  read(folder: string, extension: string): Promise<Loaded[]> {
    const reading =
      this.#reading.get(folder) ??
      this.#read(folder, extension).finally(() => this.#reading.delete(folder));
    this.#reading.set(folder, reading);
    return reading;
  }

  async #read(folder: string, extension: string): Promise<Loaded[]> {
    const before = this.#lists.get(folder);
    const answer = await this.#ask({ folder, extension, known: before?.version });
    const list = next(before, answer);
    this.#lists.set(folder, list);
    const byPath = [...list.records].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return byPath.map(([, record]) => record);
  }
}
