/** Filters, groups and order of a list: folded on a phone, where the list comes first. */
import { useId, useState } from 'react';
import { Select, type SelectProps } from '#cms/kit/controls.tsx';
import type { Filter, Grouping, Sorting } from '#cms/views.ts';

export interface Choices {
  /** Values by field; '' for all. */
  readonly filters: Readonly<Record<string, string>>;
  /** Field of the grouping; '' for none. */
  readonly grouping: string;
  /** Index of the order. */
  readonly sorting: number;
}

function Tool({ isWide, ...props }: SelectProps & { readonly isWide?: boolean }) {
  const id = useId();
  return (
    <div className={isWide ? 'mb-tool mb-tool-wide' : 'mb-tool'}>
      <label htmlFor={id}>{props.label}</label>
      <Select id={id} {...props} />
    </div>
  );
}

interface Props {
  readonly filters: readonly Filter[];
  readonly groupings: readonly Grouping[];
  readonly sortings: readonly Sorting[];
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
}

const isDesktop = (): boolean => matchMedia('(min-width: 50rem)').matches;

export function ListTools({ filters, groupings, sortings, choices, choose }: Props) {
  const [isOpen, open] = useState(isDesktop);
  return (
    <details
      className="mb-tools"
      open={isOpen}
      onToggle={({ currentTarget }) => open(currentTarget.open)}
    >
      <summary>Lọc, nhóm, sắp xếp</summary>
      <div className="mb-tools-fields">
        {filters.map(({ field, label, choices: options }) => (
          <Tool
            key={field}
            label={label}
            value={choices.filters[field] ?? ''}
            options={[
              ['', 'Tất cả'],
              ...options.map(({ value, label: name }) => [value, name] as const),
            ]}
            onChange={(value) =>
              choose({ ...choices, filters: { ...choices.filters, [field]: value } })
            }
          />
        ))}
        {groupings.length > 0 && (
          <Tool
            label="Nhóm theo"
            value={choices.grouping}
            options={[
              ['', 'Không nhóm'],
              ...groupings.map(({ by, label }) => [by, label] as const),
            ]}
            onChange={(grouping) => choose({ ...choices, grouping })}
          />
        )}
        <Tool
          isWide
          label="Sắp xếp theo"
          value={String(choices.sorting)}
          options={sortings.map(({ label }, index) => [String(index), label] as const)}
          onChange={(index) => choose({ ...choices, sorting: Number(index) })}
        />
      </div>
    </details>
  );
}
