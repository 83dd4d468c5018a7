/** The frame and inputs of a small form below the grid. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type * as z from 'zod';
import { fieldMeta } from '#features/schema-walk.ts';
import { FormButtons } from '#cms/kit/controls.tsx';
import { DateField } from '#cms/kit/date-field.tsx';
import type { ItemFaults } from './structure.ts';

interface ItemFormProps {
  readonly title: string;
  readonly submitLabel: string;
  /** Faults that prevent submitting it. */
  readonly faults: ItemFaults;
  /** Are the faults shown? Not before the first attempt. */
  readonly isTried: boolean;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly children: ReactNode;
}

/** Focuses the first input; after a failed attempt, the first faulty one. */
export function ItemForm(props: ItemFormProps) {
  const { title, submitLabel, faults, isTried, submit, cancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (isTried) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [isTried]);
  return (
    <form
      ref={form}
      className="mb-change"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') cancel();
      }}
    >
      <h3>{title}</h3>
      {children}
      <p className="mb-fault" role="alert">
        {isTried && faults.size > 0 ? `Còn ${faults.size} ô phải sửa.` : ''}
      </p>
      <FormButtons submitLabel={submitLabel} cancel={cancel} />
    </form>
  );
}

interface SchemaInputProps {
  readonly schema: z.core.$ZodType;
  /** Instead of the label or hint of the schema. */
  readonly label?: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly value: string;
  readonly fault: string | undefined;
  readonly change: (value: string) => void;
}

/** An input with the label and hint of its schema. */
export function SchemaInput(props: SchemaInputProps) {
  const { schema, isRequired = false, value, fault, change, ...own } = props;
  const id = useId();
  const { label, hint, input } = { ...fieldMeta(schema), ...own };
  const attributes = {
    id,
    value,
    'aria-required': isRequired,
    'aria-invalid': fault !== undefined,
    'aria-describedby': `${id}-fault ${id}-hint`,
  };
  return (
    <div className="mb-field">
      <label htmlFor={id}>
        {label}
        {!isRequired && <span className="mb-hint"> (không bắt buộc)</span>}
      </label>
      {input === 'date' ? (
        <DateField {...attributes} onChange={change} />
      ) : (
        <input
          {...attributes}
          type="text"
          className="mb-input"
          onChange={({ target }) => change(target.value)}
        />
      )}
      <p id={`${id}-fault`} className="mb-fault">
        {fault}
      </p>
      <p id={`${id}-hint`} className="mb-hint">
        {hint}
      </p>
    </div>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly change: (checked: boolean) => void;
  readonly children: ReactNode;
}

export const Check = ({ checked, change, children }: CheckProps) => (
  <label className="mb-check">
    <input type="checkbox" checked={checked} onChange={({ target }) => change(target.checked)} />
    <span>{children}</span>
  </label>
);
