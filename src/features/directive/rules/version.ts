/** Parses a stored file of a document into a version of its history. */
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

/** Returns the readable versions; an unreadable one failed the build and was never public. */
export function parseVersions(files: readonly StoredFile[]): Version[] {
  const fields = fieldsOfVersions();
  return files.flatMap((file) => parseVersion(file, fields) ?? []);
}
