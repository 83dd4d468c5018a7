/** A new group, or another name for one that is there; its key stays, figures call it by that. */
import { useState } from 'react';
import { groupSchema } from '#domain/statistic/structure-schema.ts';
import { groupFaults } from './item-faults.ts';
import { ItemForm } from './item-form.tsx';
import { SchemaInput } from './schema-input.tsx';
import { addItem, changeItem, newGroupKey, textAt, type Raw } from './structure-edit.ts';

interface Props {
  readonly groups: readonly Raw[];
  /** Of the group to name; undefined adds one. */
  readonly index: number | undefined;
  /** Figures that are of no group yet. */
  readonly ungrouped: number;
  /** @param adopting the key of the group that figures of none are to be of */
  readonly done: (groups: readonly Raw[], adopting: string | undefined) => void;
  readonly cancel: () => void;
}

const { shape } = groupSchema;

export function GroupForm({ groups, index, ungrouped, done, cancel }: Props) {
  const isNew = index === undefined;
  const filed = isNew ? undefined : groups[index];
  const [label, setLabel] = useState(textAt(filed, 'label'));
  const [column, setColumn] = useState('');
  const [adopts, setAdopts] = useState(false);
  const [isTried, setTried] = useState(false);
  const key = newGroupKey(column, label, groups);
  const group = isNew ? { key, label: label.trim() } : { ...filed, label: label.trim() };
  const next = isNew ? addItem(groups, group) : changeItem(groups, index, group);
  const faults = groupFaults(next, index ?? groups.length);
  return (
    <ItemForm
      title={isNew ? 'Thêm nhóm' : `Đổi tên nhóm “${textAt(filed, 'label')}”`}
      submitLabel={isNew ? 'Thêm nhóm' : 'Đổi tên'}
      faults={faults}
      isTried={isTried}
      cancel={cancel}
      submit={() => {
        setTried(true);
        if (faults.size === 0) done(next, adopts ? key : undefined);
      }}
    >
      <SchemaInput
        schema={shape.label}
        isRequired
        value={label}
        fault={isTried ? faults.get('label') : undefined}
        change={setLabel}
      />
      {isNew && (
        <SchemaInput
          schema={shape.key}
          label="Số cột trong biểu"
          hint="Ví dụ: 13. Nhóm không phải là một cột của biểu thì để trống"
          value={column}
          fault={isTried && (column.trim() || label.trim()) ? faults.get('key') : undefined}
          change={setColumn}
        />
      )}
      {isNew && ungrouped > 0 && (
        <label className="mb-check">
          <input
            type="checkbox"
            checked={adopts}
            onChange={({ target }) => setAdopts(target.checked)}
          />
          <span>
            Bảng đã có {ungrouped} số chưa thuộc nhóm nào. Đánh dấu nếu đó là số của nhóm này.
          </span>
        </label>
      )}
    </ItemForm>
  );
}
