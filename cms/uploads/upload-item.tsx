/** One file of a list: what it is in a line, and its fields when it is open. */
import type { Ref } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { ItemFields, type ItemHandle, type ListProps } from '#cms/kit/item-fields.tsx';
import { text } from '#features/form-text.ts';
import type { Data } from '#features/form.ts';
import { extensionOf } from '#lib/file-signature.ts';

interface Props {
  readonly list: ListProps;
  readonly index: number;
  readonly item: Data;
  readonly fileKey: string;
  readonly picture: string | undefined;
  readonly isOpen: boolean;
  readonly toggle: (isOpen: boolean) => void;
  readonly moveUp: (() => void) | undefined;
  readonly remove: () => void;
  readonly ref: Ref<ItemHandle>;
}

export function UploadItem({ list, index, item, fileKey, picture, isOpen, ...props }: Props) {
  const { toggle, moveUp, remove, ref } = props;
  const file = String(item[fileKey] ?? '');
  const name = file.slice(file.lastIndexOf('/') + 1);
  const label = text(item['title']) ?? text(item['alt']) ?? name;
  return (
    <li>
      <div className="mb-upload">
        {picture ? (
          <img src={picture} alt="" />
        ) : (
          <span className="mb-badge" aria-hidden="true">
            {extensionOf(name).toUpperCase()}
          </span>
        )}
        <div className="mb-session">
          <strong>{label}</strong>
          <span className="mb-note">{name}</span>
        </div>
        <div className="mb-actions">
          <Button
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Xong' : 'Sửa'}: ${label}`}
            onClick={() => toggle(!isOpen)}
          >
            {isOpen ? 'Xong' : 'Sửa'}
          </Button>
          {moveUp && (
            <Button aria-label={`Lên: ${label}`} onClick={moveUp}>
              Lên
            </Button>
          )}
          <Button aria-label={`Bỏ: ${label}`} onClick={remove}>
            Bỏ
          </Button>
        </div>
      </div>
      {isOpen && <ItemFields list={list} index={index} without={[fileKey]} ref={ref} />}
    </li>
  );
}
