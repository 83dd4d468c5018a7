/** A form as the CMS saves it, and the file that Decap writes from it. */
import { createRequire } from 'node:module';
import { EntryError } from '#cms/kit/entry-error.ts';
import { preSave } from '#cms/pre-save.ts';
import { entrySlug } from '#cms/kit/slug.ts';
import { CONCEPTS, type CollectionName } from '#features/concepts.ts';

export const SLUGS = { mainIssuers: ['ubnd'] };

interface Node {
  items: unknown[];
}
/** Decap's YAML writer, configured as in its patch, `cms/patches/`. */
const yaml = createRequire(import.meta.resolve('decap-cms-core/package.json'))('yaml') as {
  scalarOptions: { str: { fold: { lineWidth: number } } };
  createNode: (data: unknown) => Node;
  Document: new () => { contents: Node };
};
yaml.scalarOptions.str.fold.lineWidth = 0;

export const extensionOf = (collection: CollectionName): 'md' | 'yml' =>
  Object.values(CONCEPTS).find((concept) => concept.collection === collection)?.extension ?? 'yml';

/** As in Decap's formats/yaml.js and formats/frontmatter.js. */
export function writtenText(
  extension: 'md' | 'yml',
  saved: Readonly<Record<string, unknown>>,
): string {
  const { body, ...data } = saved;
  const document = new yaml.Document();
  document.contents = yaml.createNode(data);
  const text = String(document);
  return extension === 'md' ? `---\n${text}---\n${String(body ?? '')}\n` : text;
}

export interface WrittenRecord {
  readonly saved: Readonly<Record<string, unknown>>;
  /** Below the content folder. */
  readonly file: string;
  readonly text: string;
}

/** @returns undefined when the CMS refuses the form */
export function writtenRecord(
  collection: CollectionName,
  form: Record<string, unknown>,
): WrittenRecord | undefined {
  try {
    const saved = preSave({ collection, slug: '', isNew: true, data: form }, SLUGS);
    const extension = extensionOf(collection);
    const id = entrySlug(collection, saved, SLUGS) ?? 'ban-ghi';
    return { saved, file: `${collection}/${id}.${extension}`, text: writtenText(extension, saved) };
  } catch (error) {
    if (error instanceof EntryError) return undefined;
    throw error;
  }
}
