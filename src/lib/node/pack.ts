/**
 * Caches the results of builds by key in one file, valid while its version is the same. Each build
 * writes a new file and renames it when complete, so that a killed build, or two at once, leave a
 * readable file.
 */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readPlace, Spool, type Place } from './spool.ts';

type Index = readonly (readonly [key: string, place: Place])[];

/** The index is at the end of the file, its length in the last bytes. */
const LENGTH_BYTES = 8;
const OLD_MS = 3_600_000;

interface Old {
  readonly file: number;
  readonly index: ReadonlyMap<string, Place>;
}

function openOld(path: string, version: string): Old | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    const length = Number(readPlace(file, [size - LENGTH_BYTES, LENGTH_BYTES]).readBigUInt64LE());
    const text = readPlace(file, [size - LENGTH_BYTES - length, length]).toString();
    const saved = JSON.parse(text) as { version: string; index: Index };
    if (saved.version === version) return { file, index: new Map(saved.index) };
  } catch {
    // The file is missing or incomplete: everything is computed again.
  }
  if (file !== undefined) closeSync(file);
  return undefined;
}

/** Removes files of killed builds; younger ones may belong to a running build. */
function removeLeftOvers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const file = join(dirname(path), name);
    if (Date.now() - statSync(file).mtimeMs > OLD_MS) rmSync(file, { force: true });
  }
}

export class Pack {
  readonly #path: string;
  readonly #version: string;
  readonly #own: string;
  readonly #old: Old | undefined;
  readonly #spool: Spool;
  readonly #index = new Map<string, Place>();

  /** @param version of the code that computes the values; values of other versions are dropped */
  constructor(path: string, version: string) {
    this.#path = path;
    this.#version = version;
    this.#own = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    this.#old = openOld(path, version);
    this.#spool = new Spool(this.#own);
  }

  /** Returns the value of a key from this or an earlier build, and keeps it for the next. */
  get(key: string): Buffer | undefined {
    const place = this.#index.get(key);
    if (place) return this.#spool.read(place);
    const old = this.#old?.index.get(key);
    if (!old || !this.#old) return undefined;
    const value = readPlace(this.#old.file, old);
    this.set(key, value);
    return value;
  }

  set(key: string, value: Uint8Array): void {
    this.#index.set(key, this.#spool.append(value));
  }

  /** Writes the values read or set in this build; unused ones are dropped. */
  save(): void {
    const index: Index = [...this.#index];
    const bytes = Buffer.from(JSON.stringify({ version: this.#version, index }));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeBigUInt64LE(BigInt(bytes.length));
    this.#spool.append(Buffer.concat([bytes, length]));
    renameSync(this.#own, this.#path);
    removeLeftOvers(this.#path);
  }
}
