/** The groups of a series in the order of its columns: added, named, moved, taken out when empty. */
import { useState } from 'react';
import type { Frame } from './grid.ts';
import { GroupForm } from './group-form.tsx';
import { ItemRow, type Action } from './item-row.tsx';
import { heldText, lossText } from './loss.ts';
import {
  figuresOf,
  identitiesOf,
  moveItem,
  removeItem,
  textAt,
  type Raw,
} from './structure-edit.ts';
import type { Figures } from './use-figures.ts';
import type { Structure } from './use-structure.ts';

interface Props {
  readonly figures: Figures;
  readonly frame: Frame;
  readonly structure: Structure;
  readonly say: (message: string) => void;
}

const nameOf = (group: Raw): string => textAt(group, 'label') || textAt(group, 'key');

export function GroupList({ figures, frame, structure, say }: Props) {
  const { groups, writeGroups } = structure;
  const [named, setNamed] = useState<number>();
  const [refused, setRefused] = useState<{ key: string; why: string }>();
  const change = (next: readonly Raw[], message: string): void => {
    setNamed(undefined);
    setRefused(undefined);
    writeGroups(next);
    say(message);
  };
  const takeOut = (index: number, name: string, key: string): void => {
    const held = heldText(figures, frame, 'group', key);
    const why = lossText(name, held, identitiesOf(frame.identities, key));
    if (why) setRefused({ key, why });
    else change(removeItem(groups, index), `Đã bỏ nhóm “${name}”.`);
  };
  return (
    <ol className="mb-sessions">
      {groups.map((group, index) => {
        const [name, key] = [nameOf(group), textAt(group, 'key')];
        const moved = (by: -1 | 1) => () =>
          change(moveItem(groups, index, by), `“${name}” nay đứng thứ ${index + by + 1}.`);
        const actions: Action[] = [
          { label: '↑', says: 'Đưa lên', isDisabled: index === 0, run: moved(-1) },
          { label: '↓', says: 'Đưa xuống', isDisabled: index === groups.length - 1, run: moved(1) },
          { label: 'Đổi tên', says: 'Đổi tên', run: () => setNamed(index) },
          { label: 'Bỏ', says: 'Bỏ nhóm', run: () => takeOut(index, name, key) },
        ];
        return (
          <ItemRow
            key={key || index}
            name={name}
            facts={[`mã ${key}`, heldText(figures, frame, 'group', key) ?? 'chưa có số']}
            actions={actions}
            refusal={refused?.key === key ? refused.why : undefined}
          >
            {named === index && (
              <GroupForm
                groups={groups}
                index={index}
                ungrouped={0}
                done={(next) => change(next, 'Đã đổi tên nhóm.')}
                cancel={() => setNamed(undefined)}
              />
            )}
          </ItemRow>
        );
      })}
    </ol>
  );
}

/** Figures that name no group. */
export const ungroupedOf = ({ series }: Figures): number =>
  figuresOf(series, 'group', undefined).length;
