/** A question in a dialog: Esc means no. */
import type { ReactNode } from 'react';
import { Button } from '#cms/kit/controls.tsx';
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
        <Button
          className={isDangerous ? 'mb-danger' : 'mb-primary'}
          autoFocus={!isDangerous}
          onClick={() => answer(true)}
        >
          {yes}
        </Button>
        <Button autoFocus={isDangerous} onClick={() => answer(false)}>
          {no}
        </Button>
      </div>
    </Dialog>
  ));
  return chosen === true;
}
