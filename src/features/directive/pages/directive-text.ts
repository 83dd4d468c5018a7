/**
 * The text of a directive for its page and its other formats, with notes at units that others
 * changed.
 */
import { pathOf } from '#features/concepts.ts';
import { fullCitation, shortCitation } from '#features/directive/rules/citation.ts';
import {
  type Effect,
  type UnitEffects,
  effectLabel,
  effectMark,
  effectSince,
  isVoid,
} from '#features/directive/rules/effects.ts';
import type { DirectiveView } from '#features/directive/rules/view.ts';
import { href } from '#lib/url.ts';
import { escapeHtml } from '#legal-text/html.ts';
import { type LegalText, type NoteOf, renderLegalText } from '#legal-text/render-legal.ts';
import { COMMON } from '#site/labels.ts';
import { DIRECTIVE, editionNote, ORIGINAL } from '#features/directive/labels.ts';
import { readBody } from '#site/body.ts';
import { directiveLinks } from './citation-links.ts';

type Units = ReadonlyMap<string, UnitEffects>;

const noteHtml = (effect: Effect): string => {
  const link = `<a href="${escapeHtml(href(pathOf('directive', effect.by.id)))}">${escapeHtml(shortCitation(effect.by.data))}</a>`;
  return `${effectLabel(effect)} ${link} ${effectSince(effect)}.`;
};

/** The `notes` option of `renderLegalText`. */
const unitNotes =
  (units: Units): NoteOf =>
  ({ id }) => {
    const effects = units.get(id)?.effects;
    return (
      effects && {
        html: effects.map(noteHtml).join('<br>\n'),
        mark: [...new Set(effects.map(effectMark))].join(', '),
        isVoid: effects.some(isVoid),
      }
    );
  };

/**
 * "khoản 2 Điều 4: Bị bãi bỏ bởi Nghị quyết số 19/2025/NQ-HĐND từ ngày …", for formats without
 * notes.
 */
const unitRemarks = (units: Units): string[] =>
  [...units.values()].map(
    ({ unit, effects }) =>
      `${unit.place}: ${effects
        .map(
          (effect) =>
            `${effectLabel(effect)} ${shortCitation(effect.by.data)} ${effectSince(effect)}`,
        )
        .join('; ')}.`,
  );

export interface DirectiveText extends LegalText {
  /** In the form of a first citation. */
  readonly citation: string;
  /** Remarks on this text for readers of any format. */
  readonly remarks: readonly string[];
}

const EMPTY: LegalText = { html: '', outline: [], tree: [] };

/** A withdrawn document has no text: only its number, reason and relations remain. */
export async function directiveText(page: DirectiveView): Promise<DirectiveText> {
  const { entry, issuer, withdrawal, validity } = page;
  const text = withdrawal
    ? EMPTY
    : renderLegalText(readBody('directives', entry.id), {
        noteOf: unitNotes(page.unitEffects),
        text: await directiveLinks(entry),
        fold: true,
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
