/** Tells screen readers what changed: one polite region, once things have come to rest. */

/** While somebody types, every message would be cut off by the next one. */
const REST_MS = 700;

export type Announce = (subject: 'results' | 'suggestions', text: string) => void;

/** The last text of each subject is said together; an empty text takes the subject back. */
export function announcer(region: HTMLElement): Announce {
  const texts = { results: '', suggestions: '' };
  let rest: ReturnType<typeof setTimeout> | undefined;
  return (subject, text) => {
    texts[subject] = text;
    clearTimeout(rest);
    rest = setTimeout(() => {
      region.textContent = Object.values(texts)
        .filter((part) => part !== '')
        .join(' ');
      Object.assign(texts, { results: '', suggestions: '' });
    }, REST_MS);
  };
}
