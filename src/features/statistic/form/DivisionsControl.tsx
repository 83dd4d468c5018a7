/** Decap's list, for the groups and versions of a series: it writes what follows from the rest. */
import listWidget from 'decap-cms-widget-list';
import type { ComponentType } from 'react';
import { plainRecords, toStore, useEntry } from '#cms/kit/entry.ts';
import type { ListProps } from '#cms/kit/item-fields.tsx';
import { completed, type Divisions } from './structure.ts';
import { readSeries } from './use-figures.ts';

const ListControl = listWidget.Widget().controlComponent as ComponentType<ListProps>;

type Items = NonNullable<ListProps['value']>;

export function DivisionsControl(props: ListProps) {
  const { data } = useEntry();
  const { value, field, onChange } = props;
  const change = (next: unknown, ...more: unknown[]): void => {
    const [before, after] = [plainRecords(value), plainRecords(next)];
    const { series } = readSeries(plainRecords(data['series']));
    const items = completed(field.get('name') as Divisions, before, after, series);
    const at = items.findIndex((item, index) => item !== after[index]);
    const written = at < 0 ? next : (next as Items).set(at, toStore(items[at]) as never);
    (onChange as (...args: unknown[]) => void)(written, ...more);
  };
  return <ListControl {...props} onChange={change} />;
}
