/** Shows the receipt's code from the address (`?ma=2026-11-k7m3q9tx`) on the page of thanks. */

/** The format of the receiver's codes; a link cannot insert any other text. */
export const CODE = /^\d{4}-\d{2}-[a-z0-9]{8}$/;

export function showReceipt(page: Document, search: string): void {
  const receipt = page.querySelector<HTMLElement>('[data-receipt]');
  const code = new URLSearchParams(search).get(receipt?.dataset['receipt'] ?? '') ?? '';
  if (!receipt || !CODE.test(code)) return;
  const fill = (name: string, text: string) => {
    const place = receipt.querySelector(`[${name}]`);
    if (place) place.textContent = text;
  };
  fill('data-receipt-code', code);
  fill('data-receipt-address', `${receipt.dataset['address'] ?? ''}${code}/`);
  for (const part of receipt.querySelectorAll<HTMLElement>(
    '[data-receipt-hint], [data-receipt-known]',
  ))
    part.hidden = !part.hidden;
}
