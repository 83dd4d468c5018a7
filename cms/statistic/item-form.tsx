/** The frame of a small form beneath the grid: its first input has the focus, so has the first faulty one. */
import { useEffect, useRef, type ReactNode } from 'react';
import { FormButtons } from '#cms/controls.tsx';
import type { ItemFaults } from './item-faults.ts';

interface Props {
  readonly title: string;
  readonly submitLabel: string;
  /** What keeps it from being taken, as it stands. */
  readonly faults: ItemFaults;
  /** Are the faults shown? Not before somebody has tried. */
  readonly isTried: boolean;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly children: ReactNode;
}

export function ItemForm(props: Props) {
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
