/** The forms as a readable table: one line per field, for the snapshot. */
import type { cmsConfig } from './config.ts';
import type { DecapField } from './fields.ts';

type Option = string | { readonly label: string };

const names = (options: readonly Option[]): string =>
  options.map((option) => (typeof option === 'string' ? option : option.label)).join(', ');

/** What an editor would notice apart from the label. */
function details(field: DecapField): string[] {
  const value = (key: string) => (field[key] === undefined ? [] : [`${key} ${String(field[key])}`]);
  const options = field['options'] as readonly Option[] | undefined;
  return [
    ...['collection', 'multiple', 'min', 'max', 'value_type', 'format', 'collapsed'].flatMap(value),
    ...['default', 'label_singular', 'rule', 'group'].flatMap(value),
    ...(options ? [`options ${names(options)}`] : []),
    ...(field['pattern'] ? ['pattern'] : []),
    ...(field['hint'] ? ['hint'] : []),
  ];
}

function fieldLines(field: DecapField, indent = '  '): string[] {
  const mark = field['required'] === false ? '' : '*';
  const line = `${indent}${field.name}${mark} [${field.widget}] ${field.label ?? ''}`;
  const more = details(field);
  const inner = (field['fields'] ?? (field['field'] ? [field['field']] : [])) as DecapField[];
  return [
    more.length > 0 ? `${line} (${more.join('; ')})` : line,
    ...inner.flatMap((child) => fieldLines(child, `${indent}  `)),
  ];
}

type Collection = Readonly<Record<string, unknown>> & { readonly fields?: readonly DecapField[] };

function collectionLines(collection: Collection): string[] {
  const { name, label, fields = [], files = [], folder, extension } = collection;
  return [
    `${String(name)} “${String(label)}”${folder ? ` ${String(folder)}/*.${String(extension)}` : ''}`,
    ...fields.flatMap((field) => fieldLines(field)),
    ...(files as Collection[]).flatMap((file) => collectionLines(file)),
    '',
  ];
}

export const formTable = ({ collections }: ReturnType<typeof cmsConfig>): string =>
  collections.flatMap((collection) => collectionLines(collection as Collection)).join('\n');
