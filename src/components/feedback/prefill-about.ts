/**
 * Brings the page a reader came from into the feedback page: `?ve=/van-ban/…/`. Anything but a path
 * of this site is ignored, so that nobody can put words into a reader's letter by a link.
 */
const PATH = /^\/[a-z0-9/.-]*$/;
const LONGEST = 300;

/** The path named in a query string, or nothing. */
export function aboutPath(search: string, parameter: string): string | undefined {
  const path = new URLSearchParams(search).get(parameter);
  return path !== null && path.length <= LONGEST && PATH.test(path) && !path.startsWith('//')
    ? path
    : undefined;
}

/** Fills in the form's field, and the line and the letter where there is no form. */
export function prefillAbout(page: Document, search: string): void {
  const carrier = page.querySelector<HTMLElement>('[data-about], [data-about-mail]');
  const parameter = carrier?.dataset['about'] ?? carrier?.dataset['aboutMail'];
  const path = parameter && aboutPath(search, parameter);
  if (!path) return;
  const field = page.querySelector<HTMLInputElement>('input[data-about]');
  if (field) field.value = path;
  const line = page.querySelector<HTMLElement>('[data-about-line]');
  const text = page.querySelector<HTMLElement>('[data-about-text]');
  if (line && text && !field) {
    text.textContent = path;
    line.hidden = false;
  }
  const mail = page.querySelector<HTMLAnchorElement>('a[data-about-mail]');
  const label = mail && encodeURIComponent(mail.dataset['line'] ?? '');
  if (mail && label)
    mail.href = mail.href.replace(label, `${label}${encodeURIComponent(` ${path}`)}`);
}
