import { defaultAnnouncements } from '@dnd-kit/core';
import { renderToStaticMarkup } from 'react-dom/server';
import Select from 'react-select';
import { beforeAll, expect, test } from 'vitest';
import { translateWidgets } from './widget-words.tsx';

beforeAll(translateWidgets);

const OPTIONS = [
  { value: 'a', label: 'Chỉ thị' },
  { value: 'b', label: 'Kế hoạch' },
];

test('a choice that knows none of our options is Vietnamese, and described by its hint', () => {
  const html = renderToStaticMarkup(<Select inputId="loai" isMulti value={OPTIONS} />);
  expect(html).toContain('aria-label="Bỏ Kế hoạch"');
  expect(html).toMatch(/aria-describedby="[^"]*\bhint-loai help-loai"/);
});

test('one that is no field has no hint to name', () => {
  expect(renderToStaticMarkup(<Select options={OPTIONS} />)).not.toContain('hint-');
});

test('an open one without options says so', () => {
  expect(renderToStaticMarkup(<Select menuIsOpen />)).toContain('Không có lựa chọn nào');
});

test('dragging is announced in Vietnamese, with the place in the list', () => {
  type Event = Parameters<typeof defaultAnnouncements.onDragOver>[0];
  const at = (index: number) => ({ id: `k${index}`, data: { current: { sortable: { index } } } });
  const event = { active: at(0), over: at(2) } as unknown as Event;
  expect(defaultAnnouncements.onDragOver(event)).toBe('Mục 1 đang ở vị trí 3.');
});
