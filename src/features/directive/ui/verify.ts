/** Compares a chosen file with the published ones, in the browser itself. */
export function startVerifying(): void {
  const box = document.querySelector<HTMLElement>('[data-verify]');
  const [input, output] = [box?.querySelector('input'), box?.querySelector('output')];
  // Digests need https or localhost, and a browser of 2025.
  if (!box || !input || !output || !('subtle' in crypto && 'toHex' in Uint8Array.prototype)) return;
  box.hidden = false;
  input.onchange = async () => {
    const file = input.files?.[0];
    if (!file) return;
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha = new Uint8Array(digest).toHex();
    const title = document.querySelector<HTMLElement>(`[data-sha="${sha}"]`)?.dataset['title'];
    output.className = title ? 'match' : 'differ';
    output.textContent = `${output.dataset[title ? 'match' : 'differ']} ${title ?? sha}`;
  };
}
