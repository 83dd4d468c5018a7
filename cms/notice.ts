/** A message at the bottom of the window, where Decap's own messages cannot be used. */

const VISIBLE_MS = 12_000;

function box(): HTMLElement {
  const found = document.getElementById('mb-notice');
  if (found) return found;
  const made = document.createElement('div');
  made.id = 'mb-notice';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}

/** Screen readers announce it, and it disappears by itself. */
export function notify(sentence: string): void {
  const line = document.createElement('p');
  line.textContent = sentence;
  box().append(line);
  setTimeout(() => line.remove(), VISIBLE_MS);
}
