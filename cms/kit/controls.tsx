/** Small components that several widgets share. */
import type { ComponentProps } from 'react';

/** A button that is drawn as one. @param className in addition to its own */
export const Button = ({ className = '', ...props }: ComponentProps<'button'>) => (
  <button type="button" className={`mb-button ${className}`} {...props} />
);

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  readonly id?: string;
}

/** The browser's own select: every keyboard and screen reader knows it. */
export function Select({ label, value, options, onChange, id }: SelectProps) {
  return (
    <select
      {...(id && { id })}
      className="mb-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.some(([option]) => option === value) ? null : <option value={value}>Chọn…</option>}
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}

export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  return (
    <ul className="mb-warnings" aria-live="polite">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
