/** The fields of one item of a list, for lists that draw only the items that are open. */
import objectWidget from 'decap-cms-widget-object';
import type { List, Map as ImmutableMap } from 'immutable';
import type { ComponentType, Ref } from 'react';
import { toStore, type WidgetProps } from './entry.ts';

type Item = ImmutableMap<string, unknown>;
type Field = Pick<Item, 'get' | 'update'>;

/** What Decap passes to the widget of a list of objects; its other options pass through. */
export interface ListProps extends Omit<WidgetProps, 'value' | 'ref'> {
  readonly value: List<Item> | undefined;
  readonly field: Field;
  readonly parentIds: readonly string[];
  readonly ref?: Ref<ListHandle>;
}

/** Decap calls `validate` of a list instead of judging it as one value. */
interface ListHandle {
  isValid(): true;
  validate(): void;
  /** Opens an item and focuses its field. @param path `0.alt` */
  focus(path: string): void;
}

export interface ItemHandle {
  validate(): void;
  /** @param path `alt` */
  focus(path: string): void;
}

/** @param path `0.alt` @returns the place of the item, and the path in it */
export function itemPath(path: string): [index: number, inner: string] {
  const [index = '', ...inner] = path.split('.');
  return [Number(index), inner.join('.')];
}

const ObjectControl = objectWidget.Widget().controlComponent as ComponentType<
  Record<string, unknown>
>;

interface Props {
  readonly list: ListProps;
  readonly index: number;
  /** Fields that the list shows itself. */
  readonly without?: readonly string[];
  readonly ref?: Ref<ItemHandle>;
}

export function ItemFields({ list, index, without = [], ref }: Props) {
  const { value, field, forID, parentIds, onChange } = list;
  const item = value?.get(index);
  const change = (changed: Field, part: unknown): void => {
    if (value && item) onChange(value.set(index, item.set(String(changed.get('name')), part)));
  };
  const fields = field.get('fields') as List<Field>;
  const shown = fields.filter((one) => !without.includes(String(one.get('name'))));
  return (
    <ObjectControl
      {...list}
      ref={ref}
      controlRef={undefined}
      forID={`${forID}-${index}`}
      classNameWrapper="mb-item-fields"
      forList
      collapsed={false}
      value={item}
      field={field.update('fields', () => shown)}
      onChangeObject={change}
      validationKey={String(index)}
      parentIds={[...parentIds, forID]}
    />
  );
}

/** The list with one item replaced or, without an item, removed. */
export const withItem = (
  value: List<Item> | undefined,
  index: number,
  item?: Readonly<Record<string, unknown>>,
): unknown => {
  const list = value ?? (toStore([]) as List<Item>);
  return item ? list.set(index, toStore(item) as Item) : list.delete(index);
};
