/** Leads from the code of a receipt to the page of its answer, or says that none is published. */
import { CODE } from './show-receipt.ts';

/** The code that was typed, as addresses have it; undefined for anything else. */
export function codeIn(typed: string): string | undefined {
  const code = typed.replaceAll(/\s/g, '').toLowerCase();
  return CODE.test(code) ? code : undefined;
}

/**
 * @param page has a form `data-look-up` with the address of answers and its messages
 * @param search the address's query, whose code fills the field on the page of thanks
 */
export function lookUpReceipt(page: Document, search: string): void {
  const form = page.querySelector<HTMLFormElement>('[data-look-up]');
  const input = form?.querySelector('input');
  const status = form?.querySelector('[role="status"]');
  if (!form || !input || !status) return;
  const { lookUp: answers = '', wrong = '', none = '' } = form.dataset;
  input.value ||= codeIn(new URLSearchParams(search).get(input.name) ?? '') ?? '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const code = codeIn(input.value);
    if (!code) {
      status.textContent = wrong;
      return;
    }
    const address = `${answers}${code}/`;
    fetch(address, { method: 'HEAD' }).then(
      ({ status: answer }) => {
        if (answer === 404) status.textContent = none;
        else location.assign(address);
      },
      // Without a connection the browser says so better than this page can.
      () => {
        location.assign(address);
      },
    );
  });
}
