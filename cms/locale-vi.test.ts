import { describe, expect, it } from 'vitest';
import en from 'decap-cms-locales/dist/esm/en/index.js';
import { vietnamese, type Phrases } from './locale-vi.ts';

function flatten(phrases: Phrases, prefix = ''): [string, string][] {
  return Object.entries(phrases).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
const english = new Map(flatten(en as Phrases));
const ours = new Map(flatten(vietnamese));
const placeholders = (text: string): string[] => [...new Set(text.match(/%\{\w+\}/g))].sort();

/** Names and signs that are equal in both languages. */
const SAME = new Set(['editor.editorWidgets.markdown.markdown', 'ui.toast.onFailToAuth']);
/** Where Decap would show the English name of a widget or of a key. */
const ENGLISH_NAMES = new Set(['editor.editorControl.field.widgetLabel']);
const ENGLISH_WORDS =
  /\b(?:the|and|you|your|are|is|not|to|for|entry|entries|delete|save|publish|failed|loading|choose|insert|add|new|draft|ready|sure|this)\b/i;

describe('the Vietnamese interface', () => {
  it('leaves no phrase in English', () => {
    const same = [...ours].filter(([key, text]) => english.get(key) === text && !SAME.has(key));
    const foreign = [...ours].filter(([, text]) =>
      ENGLISH_WORDS.test(text.replace(/%\{\w+\}/g, '')),
    );
    expect(same).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('uses the same placeholders', () => {
    for (const [key, text] of ours) {
      const wanted = placeholders(english.get(key) ?? '');
      // "by %{author}" may lose its word, "%{smart_count}" its plural, but nothing may be invented
      expect(wanted, key).toEqual(expect.arrayContaining(placeholders(text)));
      if (ENGLISH_NAMES.has(key)) continue;
      expect(placeholders(text).length, key).toBeGreaterThanOrEqual(wanted.length > 0 ? 1 : 0);
    }
  });
});
