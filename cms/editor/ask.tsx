/** A question in a native dialog: the page behind it waits, Esc means no. */
import { useEffect, useRef, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { NO } from './labels.ts';

export interface Asked {
  readonly title: string;
  readonly text: ReactNode;
  readonly yes: string;
  readonly no?: string;
  /** Does “yes” destroy something? Then “no” has the focus. */
  readonly isDangerous?: boolean;
}

function Question({ asked, answer }: { asked: Asked; answer: (is: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (is: boolean) => {
    answer(is);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="mb-ask" aria-labelledby="mb-ask" onClose={() => answer(false)}>
      <h2 id="mb-ask">{asked.title}</h2>
      <div className="mb-ask-text">{asked.text}</div>
      <div className="mb-actions">
        <button
          type="button"
          className={asked.isDangerous ? 'mb-button mb-danger' : 'mb-button mb-primary'}
          autoFocus={!asked.isDangerous}
          onClick={() => close(true)}
        >
          {asked.yes}
        </button>
        <button
          type="button"
          className="mb-button"
          autoFocus={asked.isDangerous}
          onClick={() => close(false)}
        >
          {asked.no ?? NO}
        </button>
      </div>
    </dialog>
  );
}

/** @returns whether the editor agreed */
export function ask(asked: Asked): Promise<boolean> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  return new Promise<boolean>((answer) =>
    root.render(<Question asked={asked} answer={answer} />),
  ).finally(() => {
    // Not within the event that answered.
    setTimeout(() => {
      root.unmount();
      place.remove();
    });
  });
}
