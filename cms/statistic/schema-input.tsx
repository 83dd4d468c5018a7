/** One input of a form of ours, called and explained as its schema says. */
import { useId } from 'react';
import type * as z from 'zod';
import { fieldMeta } from '#domain/schema-walk.ts';

interface Props {
  readonly schema: z.core.$ZodType;
  /** Instead of the label or hint of the schema. */
  readonly label?: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly value: string;
  readonly fault: string | undefined;
  readonly change: (value: string) => void;
}

export function SchemaInput({ schema, isRequired = false, value, fault, change, ...own }: Props) {
  const id = useId();
  const { label, hint, input } = { ...fieldMeta(schema), ...own };
  return (
    <div className="mb-field">
      <label htmlFor={id}>
        {label}
        {isRequired && <span className="mb-hint"> (bắt buộc)</span>}
      </label>
      <input
        id={id}
        type={input === 'date' ? 'date' : 'text'}
        className="mb-input"
        value={value}
        aria-required={isRequired}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault ${id}-hint`}
        onChange={({ target }) => change(target.value)}
      />
      <p id={`${id}-fault`} className="mb-fault">
        {fault}
      </p>
      <p id={`${id}-hint`} className="mb-hint">
        {hint}
      </p>
    </div>
  );
}
