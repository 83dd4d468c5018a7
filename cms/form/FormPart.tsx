/** One part of a form: a heading and its fields; a rarely needed part is collapsible. */
import type { ReactNode } from 'react';
import { fieldName, type Field } from './arrange.ts';
import type { Part } from './part-state.ts';

interface Props {
  readonly part: Part;
  readonly isOpen: boolean;
  readonly toggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export const headingId = (id: string): string => `mb-part-${id}`;

const MAX_LABELS = 3;

/** Summary of the fields in a collapsed part: “Tên gọi khác, Tên dễ nhầm và 2 ô khác”. */
function inside(fields: readonly Field[]): string {
  const labels = fields
    .slice(0, MAX_LABELS)
    .map((field) => String(field.get('label') ?? fieldName(field)));
  const more = fields.length - MAX_LABELS;
  return labels.join(', ') + (more > 0 ? ` và ${more} ô khác` : '');
}

export function FormPart({ part, isOpen, toggle, children }: Props) {
  const { id, label, fields, mustOpen } = part;
  const content = `${headingId(id)}-fields`;
  return (
    <section className="mb-part" aria-labelledby={headingId(id)}>
      <h2 id={headingId(id)} tabIndex={-1}>
        {mustOpen ? (
          label
        ) : (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={content}
            onClick={() => toggle(!isOpen)}
          >
            {label}
          </button>
        )}
      </h2>
      {isOpen ? null : <p className="mb-part-inside">Khi cần: {inside(fields)}</p>}
      <div id={content} hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
