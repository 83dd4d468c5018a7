/** One group or version in its list, with what can be done to it; a refusal stands beneath. */
import type { ReactNode } from 'react';

export interface Action {
  /** "↑"; with the name of the item it is what a screen reader says. */
  readonly label: string;
  readonly says: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly name: string;
  readonly facts: readonly string[];
  readonly actions: readonly Action[];
  readonly refusal: string | undefined;
  /** The form that changes it. */
  readonly children?: ReactNode;
}

export function ItemRow({ name, facts, actions, refusal, children }: Props) {
  return (
    <li>
      <span className="mb-session">
        {name}
        <span className="mb-note">{facts.join(' · ')}</span>
      </span>
      <span className="mb-actions">
        {actions.map(({ label, says, isDisabled, run }) => (
          <button
            key={label}
            type="button"
            className="mb-button"
            aria-label={`${says}: ${name}`}
            disabled={isDisabled}
            onClick={run}
          >
            {label}
          </button>
        ))}
      </span>
      {refusal && (
        <p className="mb-refusal" role="alert">
          {refusal}
        </p>
      )}
      {children}
    </li>
  );
}
