/** What the name of a file says of an attachment: its kind, its title, its name on the site. */
import { text } from '#features/form-text.ts';
import type { AddedUpload, NamedUpload } from '#features/form.ts';
import { DOCUMENT_TYPES } from '#features/directive/rules/types.ts';
import { slugOfDraft } from '#features/directive/rules/slug.ts';
import { foldText, slugify, upperFirst } from '#lib/fold-text.ts';
import { extensionOf } from '#lib/file-signature.ts';

type Kind = 'signed' | 'annex' | 'form' | 'other';

/** As written in names of files, marks and separators folded away. */
const NAMED: readonly (readonly [RegExp, Kind])[] = [
  [/(?:^|-)(?:phu-luc|pl\d*|kem-theo)(?:-|$)/, 'annex'],
  [/(?:^|-)(?:bieu-mau|mau|form)(?:-|$)/, 'form'],
  [/(?:^|-)(?:ban-ky|da-ky|ky-so|signed|scan|ban-quet)(?:-|$)/, 'signed'],
];

const FILE_WORDS = { signed: 'ban-ky', annex: 'phu-luc', form: 'bieu-mau' } as const;

function kindOf(stem: string, extension: string, hasSigned: boolean): Kind {
  const named = NAMED.find(([pattern]) => pattern.test(stem))?.[1];
  return named ?? (extension === 'pdf' && !hasSigned ? 'signed' : 'other');
}

/** “Chỉ thị số 27/CT-UBND”; undefined until the number is entered. */
function documentName({ type, number }: AddedUpload['record']): string | undefined {
  const written = text(number);
  const kind = DOCUMENT_TYPES[String(type) as keyof typeof DOCUMENT_TYPES]?.name ?? 'Văn bản';
  return written && `${kind} số ${written}`;
}

/** “du_thao-lan 2” → “Du thao lan 2”: what the editor's own file name says. */
function spoken(name: string): string {
  const words = name.replace(/[_\-\s.]+/g, ' ').trim();
  return upperFirst(words);
}

function titleOf(kind: Kind, name: string, added: AddedUpload): string {
  const document = documentName(added.record);
  if (!document || kind === 'other') return spoken(name);
  if (kind === 'signed') return `${document}, bản ký`;
  if (kind === 'form') return `Biểu mẫu kèm theo ${document}`;
  const number = /(?:phu-luc|pl)-?(\d{1,2}|[ivx]+)(?:-|$)/.exec(slugify(name))?.[1];
  return `Phụ lục${number ? ` ${number.toUpperCase()}` : ''} kèm theo ${document}`;
}

export function namedAttachment(added: AddedUpload): NamedUpload {
  const { record, items, settings } = added;
  const extension = extensionOf(foldText(added.name));
  const name = added.name.slice(0, added.name.length - extension.length).replace(/\.$/, '');
  const hasSigned = items.some(({ kind }) => kind === 'signed');
  const kind = kindOf(slugify(name), extension, hasSigned);
  const document = slugOfDraft(record, settings.mainIssuers);
  const stem = kind !== 'other' && document ? `${document}-${FILE_WORDS[kind]}` : slugify(name);
  return { stem, item: { title: titleOf(kind, name, added), kind } };
}
