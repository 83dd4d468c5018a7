/** What other documents did to units of a text: the notes in the text, and the same in plain words. */
import { pathOf } from '#domain/concepts.ts';
import { shortCitation } from '#domain/directive/citation.ts';
import {
  effectLabel,
  effectMark,
  effectSince,
  isVoid,
  type Effect,
  type UnitEffects,
} from '#domain/directive/effects.ts';
import { href } from '#lib/url.ts';
import { escapeHtml } from '#markdown/html.ts';
import type { NoteOf } from '#markdown/render-legal.ts';

type Units = ReadonlyMap<string, UnitEffects>;

const noteHtml = (effect: Effect): string => {
  const link = `<a href="${escapeHtml(href(pathOf('directive', effect.by.id)))}">${escapeHtml(shortCitation(effect.by.data))}</a>`;
  return `${effectLabel(effect)} ${link} ${effectSince(effect)}.`;
};

/** For `renderLegalText`. */
export const unitNotes =
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

/** "khoản 2 Điều 4: Bị bãi bỏ bởi Nghị quyết số 19/2025/NQ-HĐND từ ngày …", for formats without notes. */
export const unitRemarks = (units: Units): string[] =>
  [...units.values()].map(
    ({ unit, effects }) =>
      `${unit.place}: ${effects
        .map(
          (effect) =>
            `${effectLabel(effect)} ${shortCitation(effect.by.data)} ${effectSince(effect)}`,
        )
        .join('; ')}.`,
  );
