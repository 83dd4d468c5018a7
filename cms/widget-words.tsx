/**
 * Vietnamese words of the libraries inside Decap's widgets, through their own defaults. Decap draws
 * their components itself and passes none of these options.
 */
import {
  defaultAnnouncements,
  defaultScreenReaderInstructions,
  type Active,
  type Announcements,
  type Over,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { components, type AriaLiveMessages, type GroupBase } from 'react-select';
import { defaultProps } from 'react-select/base';
import { describedBy } from './form/FieldHelp.tsx';

/** The item's place in its list, from 1; dnd-kit knows it by the key of the item alone. */
const placeOf = ({ id, data }: Active | Over): UniqueIdentifier => {
  const { index } = (data.current?.['sortable'] ?? {}) as { index?: number };
  return index === undefined ? id : index + 1;
};

const DRAGGING: Announcements = {
  onDragStart: ({ active }) => `Đã nhấc mục ${placeOf(active)}.`,
  onDragOver: ({ active, over }) =>
    over
      ? `Mục ${placeOf(active)} đang ở vị trí ${placeOf(over)}.`
      : `Mục ${placeOf(active)} không ở vị trí nào.`,
  onDragEnd: ({ active, over }) =>
    over
      ? `Đã đặt mục ${placeOf(active)} vào vị trí ${placeOf(over)}.`
      : `Đã đặt mục ${placeOf(active)}.`,
  onDragCancel: ({ active }) => `Đã thôi di chuyển, mục ${placeOf(active)} về chỗ cũ.`,
};

const placeIn = (list: readonly unknown[], item: unknown): string =>
  list.length > 0 ? `${list.indexOf(item) + 1} trên ${list.length}` : '';

const CHOOSING: Required<AriaLiveMessages<unknown, boolean, GroupBase<unknown>>> = {
  guidance: ({ context, isInitialFocus, isMulti, isSearchable, tabSelectsValue, ...field }) => {
    if (context === 'menu')
      return `Dùng phím lên, xuống để xem các lựa chọn, Enter để chọn, Esc để đóng${tabSelectsValue ? ', Tab để chọn và đóng' : ''}.`;
    if (context === 'value')
      return 'Dùng phím trái, phải để đi qua các mục đã chọn, Backspace để bỏ mục';
    if (!isInitialFocus) return '';
    return [
      field['aria-label'] ?? 'Ô chọn',
      isSearchable ? 'gõ để lọc' : [],
      'nhấn phím xuống để mở danh sách',
      isMulti ? 'nhấn phím trái để đến các mục đã chọn' : [],
    ]
      .flat()
      .join(', ');
  },
  onChange: ({ action, isDisabled, label, labels }) => {
    switch (action) {
      case 'deselect-option':
      case 'pop-value':
      case 'remove-value':
        return `Đã bỏ chọn ${label}.`;
      case 'clear':
        return 'Đã bỏ mọi lựa chọn.';
      case 'initial-input-focus':
        return `Đang chọn ${labels.join(', ')}.`;
      case 'select-option':
        return isDisabled ? `${label} không dùng được, hãy chọn mục khác.` : `Đã chọn ${label}.`;
      default:
        return '';
    }
  },
  onFocus: ({
    context,
    focused,
    options,
    label,
    selectValue,
    isDisabled,
    isSelected,
    ...device
  }) => {
    if (context === 'value') return `Mục ${label}, ${placeIn(selectValue, focused)}.`;
    if (!device.isAppleDevice) return '';
    const state = `${isSelected ? ' đã chọn' : ''}${isDisabled ? ' không dùng được' : ''}`;
    return `${label}${state}, ${placeIn(options, focused)}.`;
  },
  onFilter: ({ inputValue, resultsMessage }) =>
    `${resultsMessage}${inputValue ? ` cho từ khóa ${inputValue}` : ''}.`,
};

const { Input, MultiValueRemove } = components;

/** A choice is announced with its hint and help, like any other field. */
const DescribedInput: typeof Input = (props) => (
  <Input
    {...props}
    aria-describedby={describedBy(props.selectProps.inputId, props['aria-describedby'])}
  />
);

/** Also Decap's own chips draw this button. */
const RemoveButton: typeof MultiValueRemove = (props) => {
  const label = `Bỏ ${props.selectProps.getOptionLabel?.(props.data) ?? 'mục này'}`;
  return <MultiValueRemove {...props} innerProps={{ ...props.innerProps, 'aria-label': label }} />;
};

/** Call once, before Decap draws. */
export function translateWidgets(): void {
  Object.assign(defaultAnnouncements, DRAGGING);
  defaultScreenReaderInstructions.draggable =
    'Nhấn phím cách để nhấc mục, dùng các phím mũi tên để di chuyển, nhấn phím cách lần nữa để đặt xuống, nhấn Esc để thôi.';
  Object.assign(defaultProps, {
    ariaLiveMessages: CHOOSING,
    noOptionsMessage: () => 'Không có lựa chọn nào',
    screenReaderStatus: ({ count }: { count: number }) => `Có ${count} kết quả`,
  });
  Object.assign(components, { Input: DescribedInput, MultiValueRemove: RemoveButton });
}
