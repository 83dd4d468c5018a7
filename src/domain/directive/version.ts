/** A file of a document as it stood at some time → the version that histories are made of. */
import { FrontMatterError, splitFrontMatter } from '#lib/front-matter.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { fieldsOfVersions, type FieldReader } from '#lib/yaml-fields.ts';
import { isText, type Version } from './history.ts';

interface StoredFile {
  readonly at: Date;
  readonly text: string;
}

function parseVersion(
  { at, text }: StoredFile,
  fields: (yaml: string) => FieldReader,
): Version | undefined {
  try {
    const { yaml, body } = splitFrontMatter(normaliseText(text));
    const field = fields(yaml);
    return isText(field('title')) ? { at, field, body: body.trim() } : undefined;
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}

/** The versions that could be read; what could not be read stopped the build and was never public. */
export function parseVersions(files: readonly StoredFile[]): Version[] {
  const fields = fieldsOfVersions();
  return files.flatMap((file) => parseVersion(file, fields) ?? []);
}
