/**
 * Fills the address of the page a reader came from into the feedback page: `?ve=/van-ban/…/`.
 * Ignores anything but a path of this site, so that no link can insert text into a reader's letter.
 */
const PATH = /^\/[a-z0-9/.-]*$/;
const LONGEST = 300;

/** The path in a query string, or undefined. */
export function aboutPath(search: string, parameter: string): string | undefined {
  const path = new URLSearchParams(search).get(parameter);
  return path !== null && path.length <= LONGEST && PATH.test(path) && !path.startsWith('//')
    ? path
    : undefined;
}

/** Fills in the form's field; without a form, the line and the mail link. */
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
