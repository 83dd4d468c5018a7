/** Native dialogs: the page behind one waits, Esc closes it. */
import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Open as long as it is drawn. */
export function Dialog({ className, ...props }: ComponentProps<'dialog'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return <dialog ref={dialog} className={`mb-dialog ${className ?? ''}`} {...props} />;
}

/**
 * Draws a `Dialog` until it is answered.
 * @param draw its argument must be called when the dialog closes, and with what was chosen before
 * @returns what was chosen; undefined when the dialog was closed
 */
export async function askWith<T>(
  draw: (answer: (chosen?: T) => void) => ReactNode,
): Promise<T | undefined> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const chosen = await new Promise<T | undefined>((answer) => root.render(draw(answer)));
  // The focus returns to where it was.
  place.querySelector('dialog')?.close();
  // Not within the event that answered.
  setTimeout(() => {
    root.unmount();
    place.remove();
  });
  return chosen;
}
