/** A question in a dialog: Esc means no. */
import type { ReactNode } from 'react';
import { askWith, Dialog } from '#cms/kit/dialog.tsx';
import { NO } from './labels.ts';

export interface Asked {
  readonly title: string;
  readonly text: ReactNode;
  readonly yes: string;
  readonly no?: string;
  /** Does “yes” destroy something? Then “no” has the focus. */
  readonly isDangerous?: boolean;
}

/** @returns whether the editor agreed */
export async function ask({ title, text, yes, no = NO, isDangerous }: Asked): Promise<boolean> {
  const chosen = await askWith<boolean>((answer) => (
    <Dialog aria-labelledby="mb-ask" onClose={() => answer(false)}>
      <h2 id="mb-ask">{title}</h2>
      <div className="mb-ask-text">{text}</div>
      <div className="mb-actions">
        <button
          type="button"
          className={isDangerous ? 'mb-button mb-danger' : 'mb-button mb-primary'}
          autoFocus={!isDangerous}
          onClick={() => answer(true)}
        >
          {yes}
        </button>
        <button
          type="button"
          className="mb-button"
          autoFocus={isDangerous}
          onClick={() => answer(false)}
        >
          {no}
        </button>
      </div>
    </Dialog>
  ));
  return chosen === true;
}
