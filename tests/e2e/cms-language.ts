/** Finds English on a screen of the CMS: in texts, and in names only screen readers announce. */
import type { Page } from '@playwright/test';

/** Words that Vietnamese text does not contain, unlike "to", "do", "an". */
const ENGLISH =
  /\b(?:the|and|you|your|are|is|not|with|entry|entries|delete|save|saved|publish|published|failed|loading|choose|chosen|insert|add|new|draft|ready|sure|this|from|error|required|optional|select|options|clear|remove|search|results?|button|field|undo|close|upload|download|collection|workflow|status|sign|login|logout|settings|empty|items?|press|use|drag|drop)\b/i;

/** Names, and words of the editors' own content. */
const NAMES = /Markdown|https?:|@|Forgejo|Decap/;

/** Texts and accessible names on the page that read as English. */
export async function englishTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest('script,style')) found.push(textContent ?? '');
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription'])
        found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.trim());
  });
  return [...new Set(texts)].filter((text) => ENGLISH.test(text) && !NAMES.test(text));
}
