/**
 * File names of new records. Decap's template language cannot express them (no đ → d, no
 * conditions, no limit: a title of 250 letters ends in ENAMETOOLONG), so the bundle calls this.
 */
import { directiveSlug } from '#features/directive/rules/slug.ts';
import type { CollectionName } from '#features/concepts.ts';
import { slugify } from '#lib/fold-text.ts';

export interface SlugSettings {
  readonly mainIssuers: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;
type Rule = (data: Data, settings: SlugSettings) => string;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const titled = (data: Data): string => slugify(text(data['title']));
/** The year of that field followed by the title, together at most 80 letters. */
const inYear =
  (field: string): Rule =>
  (data) =>
    slugify(`${text(data[field]).slice(0, 4)} ${text(data['title'])}`);

/** The year of registration, else of recognition; a story without either has its title alone. */
function yearOfStory({ registeredIn, recognition }: Data): string {
  const on = typeof recognition === 'object' ? text((recognition as Data | null)?.['on']) : '';
  return text(registeredIn) || on.slice(0, 4);
}

function currentName(data: Data): string {
  const names = Array.isArray(data['names']) ? (data['names'] as Data[]) : [];
  const last = names.at(-1);
  return text(last?.['shortName']) || text(last?.['name']);
}

const RULES: Readonly<Record<CollectionName, Rule>> = {
  directives: (data, { mainIssuers }) =>
    directiveSlug(
      {
        number: text(data['number']),
        issuedOn: text(data['issuedOn']),
        issuer: text(data['issuer']),
      },
      mainIssuers,
    ),
  receptions: titled,
  stories: (data) => slugify(`${yearOfStory(data)} ${text(data['title'])}`),
  statistics: titled,
  agencies: (data) => slugify(currentName(data)),
  dialogues: inYear('on'),
  feedback: inYear('receivedOn'),
  duties: (data) => `${text(data['directive'])}-${text(data['order']).padStart(2, '0')}`,
  'days-off': (data) => text(data['year']),
  'known-documents': (data) => slugify(text(data['number'])),
};

/** Collections whose file name identifies the record: a second one of that name is a mistake. */
const NO_SECOND = new Map<string, string>([
  ['directives', 'Văn bản có số, ký hiệu, năm và cơ quan ban hành này đã có'],
  ['duties', 'Nhiệm vụ có thứ tự này của văn bản đã có'],
  ['days-off', 'Ngày nghỉ của năm này đã có'],
  ['known-documents', 'Văn bản thường viện dẫn có số, ký hiệu này đã có'],
]);

/**
 * Does the address always follow from the record's fields (`npm run check` compares them)?
 * Elsewhere it is made from the first title, and stays when the title changes.
 */
export const isNamedByFields = (collection: string): boolean => collection === 'directives';

const isCollection = (name: string): name is CollectionName => name in RULES;

/** The file name (without extension) of a record, or undefined for an unknown collection. */
export function entrySlug(
  collection: string,
  data: Data,
  settings: SlugSettings,
): string | undefined {
  if (!isCollection(collection)) return undefined;
  return RULES[collection](data, settings) || undefined;
}

/**
 * The name to try when `slug` is taken, `attempt` from 1.
 * @throws Error in Vietnamese where a second record of that name would be a duplicate
 */
export function nextSlug(collection: string, slug: string, attempt: number): string {
  const fault = NO_SECOND.get(collection);
  if (fault) throw new Error(`${fault} (${slug}). Hãy mở bản ghi đó để sửa.`);
  return `${slug}-${attempt + 1}`;
}
