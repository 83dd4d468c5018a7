/** The text of a directive in the forms its page and the formats beside it need. */
import type { DirectiveView } from '#domain/directive/view.ts';
import { fullCitation } from '#domain/directive/citation.ts';
import { renderLegalText, type LegalText } from '#markdown/render-legal.ts';
import { DIRECTIVE, editionNote, permalinkLabel } from '#strings/directive.ts';
import { ORIGINAL } from '#strings/original.ts';
import { COMMON } from '#strings/common.ts';
import { readBody } from './body.ts';
import { directiveLinks } from './citation-links.ts';
import { unitNotes, unitRemarks } from './unit-notes.ts';

export interface DirectiveText extends LegalText {
  /** As in a first citation. */
  readonly citation: string;
  /** What a reader of any format must know of this text. */
  readonly remarks: readonly string[];
}

const EMPTY: LegalText = { html: '', outline: [], tree: [] };

/** A withdrawn document has no text any more: only its number, reason and relations stay. */
export async function directiveText(page: DirectiveView): Promise<DirectiveText> {
  const { entry, issuer, withdrawal, validity } = page;
  const text = withdrawal
    ? EMPTY
    : renderLegalText(await readBody('directives', entry.id), {
        permalinkLabel,
        noteOf: unitNotes(page.unitEffects),
        text: await directiveLinks(entry),
      });
  const isUnproofread = entry.data.unproofread && !entry.data.summaryOnly && !withdrawal;
  const note = editionNote(entry.data);
  const remarks = [
    entry.data.sample ? `${COMMON.sample}. ${COMMON.sampleNote}` : '',
    withdrawal ? `${DIRECTIVE.withdrawn}. ${withdrawal.note}` : '',
    validity.notice && !withdrawal ? `${validity.notice.title}. ${validity.notice.text}` : '',
    withdrawal ? '' : [note.text, note.url].filter(Boolean).join(' '),
    isUnproofread ? `${ORIGINAL.unproofread}. ${ORIGINAL.unproofreadNote}` : '',
    ...unitRemarks(page.unitEffects),
  ].filter(Boolean);
  return { ...text, citation: fullCitation(entry.data, issuer.author), remarks };
}
