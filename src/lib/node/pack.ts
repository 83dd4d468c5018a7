/**
 * What earlier builds worked out, by key, in one file: read back while its version is the same. The
 * file of this build is a new one that takes the old one's name when it is whole, so that a killed
 * build, or two at once, leave a file that can be read.
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

/** The index stands at the end of the file, its length in the last bytes. */
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
    // Not there, or not a whole pack: then everything is worked out anew.
  }
  if (file !== undefined) closeSync(file);
  return undefined;
}

/** Files of builds that were killed; one that is younger may belong to a build under way. */
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

  /** @param version of what works the values out; values of another version are forgotten */
  constructor(path: string, version: string) {
    this.#path = path;
    this.#version = version;
    this.#own = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    this.#old = openOld(path, version);
    this.#spool = new Spool(this.#own);
  }

  /** The value of that key, from this build or an earlier one, which then stays for the next. */
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

  /** Keeps what was read or written for the next build; what nobody asked for is forgotten. */
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
