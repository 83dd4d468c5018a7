/** The page of the record in the form, from the service beside the site. */
import { useEffect, useMemo, useState } from 'react';
import { previewOf, ServiceFault } from '#cms/service.ts';
import type { MissingUpload, PreviewQuestion } from '#features/editor-service.ts';

interface ShownPage {
  readonly html: string;
  readonly missing: readonly MissingUpload[];
}

export interface PageState {
  /** The last page there was. */
  readonly page: ShownPage | undefined;
  /** Is it of an earlier state of the form? */
  readonly isOld: boolean;
  /** Why there is none: in words of the service, or because the record has no page. */
  readonly why: 'none' | { readonly message: string } | undefined;
}

const NOTHING: PageState = { page: undefined, isOld: false, why: undefined };

/** @param question the same object for the same state of the form; undefined: there is no service */
export function usePage(question: PreviewQuestion | undefined): PageState {
  const [state, setState] = useState(NOTHING);
  // A save fills the form anew with the same words, while the site has better things to render.
  const words = useMemo(() => question && JSON.stringify(question), [question]);
  useEffect(() => {
    if (!question) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    previewOf(question, signal).then(
      (answer) => {
        if (signal.aborted) return;
        setState(({ page }) =>
          answer.html === undefined
            ? { page, isOld: page !== undefined, why: 'none' }
            : { page: answer, isOld: false, why: undefined },
        );
      },
      (error: unknown) => {
        if (signal.aborted) return;
        if (!(error instanceof ServiceFault)) throw error;
        const { message } = error;
        setState(({ page }) => ({ page, isOld: page !== undefined, why: { message } }));
      },
    );
    return () => leaving.abort();
  }, [words]);
  return state;
}
