/** Compares a chosen file with the published ones, in the browser itself. */
export function startVerifying(): void {
  const box = document.querySelector<HTMLElement>('[data-verify]');
  const [input, output] = [box?.querySelector('input'), box?.querySelector('output')];
  // Only where the browser supports it: digests need https or localhost.
  if (!box || !input || !output || !('subtle' in crypto)) return;
  box.hidden = false;
  input.onchange = async () => {
    const file = input.files?.[0];
    if (!file) return;
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha = [...new Uint8Array(digest)].map((n) => n.toString(16).padStart(2, '0')).join('');
    const title = document.querySelector<HTMLElement>(`[data-sha="${sha}"]`)?.dataset['title'];
    output.className = title ? 'match' : 'differ';
    output.textContent = `${output.dataset[title ? 'match' : 'differ']} ${title ?? sha}`;
  };
}
