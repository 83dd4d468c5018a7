/**
 * Validates data packages with the standard's official library: Frictionless' `datapackage` checks
 * the descriptor against its profile, and every value, key and reference against the Table Schemas.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import datapackage, { type Fault } from 'datapackage';

/** The files of a package by name. */
export type PackageFiles = Readonly<Record<string, string>>;

const sentences = (name: string, fault: Fault): string[] =>
  (fault.errors?.length ? fault.errors : [fault]).map(
    ({ message }) => `${name}, row ${fault.rowNumber ?? '?'}: ${message}`,
  );

/**
 * Two things the library does not support: the byte order mark of UTF-8 files, which readers should
 * skip (frictionlessdata/datapackage#613), and localhost addresses, which it rejects as URIs.
 */
const readable = (text: string): string =>
  text.replace(/^\ufeff/, '').replaceAll(/http:\/\/localhost:\d+/g, 'https://example.vn');

/** Faults of the package; empty when it is valid. */
export async function packageFaults(files: PackageFiles): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'minh-bach-goi-'));
  try {
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, name), readable(text));
    const { errors, resources } = await datapackage.Package.load(join(folder, 'datapackage.json'));
    const faults = errors.flatMap((fault) => sentences('datapackage.json', fault));
    for (const resource of resources.filter(({ tabular }) => tabular)) {
      const rows = await resource
        .read({ relations: true, forceCast: true })
        .catch((error: unknown) => [error]);
      for (const row of rows)
        if (row instanceof Error) faults.push(...sentences(resource.name, row as Fault));
    }
    return faults;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
