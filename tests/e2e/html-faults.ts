/** Is the HTML of a page valid? */
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off',
      // Astro writes attributes and void elements its own way, and lower-cases the doctype.
      'void-style': 'off',
      'doctype-style': 'off',
      // React writes dateTime.
      'attr-case': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      // Telephone numbers are wrapped by the style sheet.
      'tel-non-breaking': 'off',
      // A region that scrolls is no section of the text; the title on the printed sheet is a heading
      // of the sheet, while the page has its one h1. A <select> is no list of suggestions for a box.
      'prefer-native-element': ['error', { exclude: ['region', 'heading', 'listbox'] }],
      'no-inline-style': 'error',
      'no-unknown-elements': ['error', { exclude: ['astro-island'] }],
    },
  }),
);

export async function htmlFaults(html: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  return (
    results
      .flatMap(({ messages }) => messages)
      // Astro puts the style of its island element next to the island.
      .filter(({ message }) => !message.startsWith('<style> element is not permitted'))
      .map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`)
  );
}
