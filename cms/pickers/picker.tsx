/** The choice of records of another collection, by their names. */
import { reactSelectStyles } from 'decap-cms-ui-default';
import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react';
import Select, { type FormatOptionLabelMeta } from 'react-select';
import { Button } from '#cms/kit/controls.tsx';
import { toStore, type WidgetHandle, type WidgetProps } from '#cms/kit/entry.ts';
import { chosen, findChoices, type Choice } from './choices.ts';
import { useChoices } from './use-choices.ts';

interface Props extends WidgetProps {
  readonly field: { get(key: string): unknown };
}

interface Shown extends Pick<Choice, 'value' | 'label' | 'detail'> {
  readonly isDisabled?: boolean;
}

/** Nobody reads a longer list: the next letter makes it shorter. */
const MOST_SHOWN = 50;

function shownOf(choices: readonly Choice[], query: string): readonly Shown[] {
  const found = findChoices(choices, query);
  const more = found.length - MOST_SHOWN;
  const label = `Còn ${more} mục nữa: gõ thêm vài chữ hoặc số, ký hiệu`;
  return more > 0 ? [...found.slice(0, MOST_SHOWN), { value: '', label, isDisabled: true }] : found;
}

const idsOf = (value: unknown): string[] => {
  const plain =
    typeof value === 'object' && value !== null && 'toJS' in value
      ? (value as { toJS(): unknown }).toJS()
      : value;
  return (Array.isArray(plain) ? plain : [plain]).filter((id): id is string => Boolean(id));
};

const formatOption = (
  { label, detail }: Shown,
  { context }: FormatOptionLabelMeta<Shown>,
): ReactNode =>
  context === 'menu' && detail ? (
    <>
      <span>{label}</span>
      <span className="mb-note">{detail}</span>
    </>
  ) : (
    label
  );

const wraps = (provided: object): object => ({ ...provided, whiteSpace: 'normal' });
const styles = {
  ...reactSelectStyles,
  option: (provided: object, state: object) => ({
    ...reactSelectStyles.option(provided, state),
    minHeight: 'var(--target)',
  }),
  singleValue: (provided: object) => wraps(reactSelectStyles.singleValue(provided)),
  multiValueLabel: (provided: object) => wraps(reactSelectStyles.multiValueLabel(provided)),
};

interface OrderProps {
  readonly chosen: readonly Shown[];
  readonly write: (next: readonly Shown[]) => void;
}

/** Pages show the records in the order of the file. */
const Order = ({ chosen: all, write }: OrderProps) => (
  <details className="mb-order">
    <summary>Đổi thứ tự</summary>
    <ol>
      {all.map((one, index) => (
        <li key={one.value}>
          <span>{one.label}</span>
          <Button
            aria-label={`Lên: ${one.label}`}
            // Not `disabled`: the focus stays on it when the record has become the first.
            aria-disabled={index === 0}
            onClick={() => {
              if (index > 0) write(all.toSpliced(index, 1).toSpliced(index - 1, 0, one));
            }}
          >
            Lên
          </Button>
        </li>
      ))}
    </ol>
  </details>
);

export function Picker(props: Props) {
  const { field, value, onChange, forID, classNameWrapper } = props;
  const isMulti = field.get('multiple') === true;
  const ids = idsOf(value);
  const [query, setQuery] = useState('');
  const [isVisited, setVisited] = useState(false);
  const choices = useChoices(String(field.get('collection')), isVisited || ids.length > 0);
  // The schema judges what is missing, at the field and before saving.
  useImperativeHandle(props.ref as Ref<WidgetHandle>, () => ({ isValid: () => true }));

  const known = Array.isArray(choices) ? (choices as readonly Choice[]) : undefined;
  const missing = known ? 'Mục không còn trên trang' : 'Đang tải…';
  const selected = ids.map(
    (id): Shown => (known && chosen(known, id)) ?? { value: id, label: missing },
  );
  const write = (next: readonly Shown[]): void => {
    const picked = next.map((one) => one.value);
    onChange(isMulti ? toStore(picked) : (picked[0] ?? ''));
  };
  return (
    <>
      <Select<Shown, boolean>
        inputId={forID}
        className={classNameWrapper}
        styles={styles as never}
        isMulti={isMulti}
        isClearable={isMulti || field.get('required') === false}
        isLoading={isVisited && !choices}
        value={isMulti ? selected : (selected[0] ?? null)}
        options={known ? shownOf(known, query) : []}
        // Found by ourselves: without marks, by numbers as they are written.
        filterOption={null}
        inputValue={query}
        onInputChange={setQuery}
        formatOptionLabel={formatOption}
        onChange={(next) => write([next ?? []].flat() as readonly Shown[])}
        onFocus={() => {
          setVisited(true);
          props.setActiveStyle();
        }}
        onBlur={props.setInactiveStyle}
        loadingMessage={() => 'Đang tải…'}
        menuPlacement="auto"
        placeholder="Gõ vài chữ để tìm"
      />
      {isMulti && selected.length > 1 && <Order chosen={selected} write={write} />}
      {choices instanceof Error && (
        <p className="mb-fault" role="alert">
          Chưa đọc được danh sách: {choices.message}
        </p>
      )}
    </>
  );
}
