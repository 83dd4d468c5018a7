/** “Mục lục biểu mẫu”: stays in view, links to the parts and lists what is still to do. */
import { useCallback, useRef, useState, type RefCallback } from 'react';
import { headingId } from './FormPart.tsx';
import { toDoText, type Part, type ToDo } from './part-state.ts';

const LONG_IN_SCREENS = 2;

/** Is the referenced element longer than two screens? Measured again whenever its size changes. */
export function useIsLong(): [ref: RefCallback<HTMLElement>, isLong: boolean] {
  const [isLong, setLong] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setLong(element.offsetHeight > LONG_IN_SCREENS * window.innerHeight),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, isLong];
}

function goTo(id: string): void {
  const heading = document.getElementById(headingId(id));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

interface Props {
  readonly parts: readonly Part[];
  /** For the whole form. */
  readonly toDo: ToDo;
  readonly open: (id: string) => void;
}

export function FormContents({ parts, toDo, open }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const follow = (id: string): void => {
    open(id);
    if (details.current) details.current.open = false;
    goTo(id);
  };
  const rest = toDoText(toDo);
  return (
    <nav className="mb-contents" aria-label="Mục lục biểu mẫu">
      <details
        ref={details}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !details.current?.open) return;
          details.current.open = false;
          details.current.querySelector('summary')?.focus();
        }}
      >
        <summary>
          Mục lục biểu mẫu{rest && <span className="mb-note-inline"> · {rest}</span>}
        </summary>
        <ol>
          {parts.map((part) => (
            <li key={part.id}>
              <button type="button" onClick={() => follow(part.id)}>
                {part.label}
                {toDoText(part.toDo) && (
                  <span className="mb-note-inline"> · {toDoText(part.toDo)}</span>
                )}
              </button>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
