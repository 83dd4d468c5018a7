/** The regulation under which an agency holds its dialogues. */
import { foldText } from '#lib/fold-text.ts';
import type { Directive } from '#features/directive/schema.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from '#features/directive/rules/types.ts';

const REGULATIONS: ReadonlySet<DocumentTypeId> = new Set(['quy-che', 'quy-dinh', 'quyet-dinh']);

/**
 * Is it a dialogue regulation? Recognised by its type and "đối thoại" in its title ("Quyết định …
 * Ban hành Quy chế đối thoại …"), so that nobody has to mark it.
 */
export function isDialogueRegulation(data: Pick<Directive, 'type' | 'title'>): boolean {
  const type = data.type as DocumentTypeId;
  if (!REGULATIONS.has(type)) return false;
  const words = foldText(`${DOCUMENT_TYPES[type].name} ${data.title}`);
  return words.includes('doi thoai') && /quy (?:che|dinh)/.test(words);
}
