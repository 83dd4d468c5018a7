/** The question about a changed figure: was it revised, or was the old one mistyped? */
import { isDecision, numberText, typedAt, type Typed } from './typed.ts';
import type { Part, Place } from './series-edit.ts';
import { PARTS } from './series-edit.ts';
import type { Decision, Figures } from './use-figures.ts';

const PART_WORDS: Readonly<Record<Part, string>> = {
  stated: 'giá trị',
  numerator: 'tử số',
  denominator: 'mẫu số',
};

function changeText(typed: Typed): string {
  if (typed.kind === 'removal') return `xóa số ${numberText(typed.old.stated)}`;
  if (typed.kind !== 'value') return '';
  const { old, values } = typed;
  const shown = (value: number | undefined) => (value === undefined ? 'trống' : numberText(value));
  return PARTS.filter((part) => old?.[part] !== values[part])
    .map((part) => `${PART_WORDS[part]} ${shown(old?.[part])} → ${shown(values[part])}`)
    .join(', ');
}

function choicesOf(typed: Typed): [decision: Decision, label: string][] {
  if (typed.kind === 'removal')
    return [
      ['correction', 'Xóa số này'],
      ['keep', 'Giữ số cũ'],
    ];
  const isProvisional = typed.kind === 'value' && typed.old?.provisional === true;
  return [
    ...(isProvisional ? ([['final', 'Đây là số chính thức']] as [Decision, string][]) : []),
    ['revision', 'Đây là số sửa'],
    ['correction', 'Sửa lỗi gõ'],
    ['keep', 'Giữ số cũ'],
  ];
}

interface Props {
  readonly figures: Figures;
  readonly place: Place;
  /** "Quý III/2026, Tổng số" */
  readonly name: string;
}

/** Nothing where there is nothing to decide. */
export function DecisionRow({ figures, place, name }: Props) {
  const typed = typedAt(figures.series, figures.texts, place);
  if (!isDecision(typed, figures.filed)) return null;
  return (
    <div className="mb-decision" role="group" aria-label={`Số đã có bị thay đổi: ${name}`}>
      <p>
        <strong>{name}</strong>: {changeText(typed)}.
      </p>
      <div className="mb-row">
        {choicesOf(typed).map(([decision, label], index) => (
          <button
            key={decision}
            type="button"
            className={index === 0 ? 'mb-button mb-primary' : 'mb-button'}
            onClick={() => figures.decide(place, decision)}
          >
            {label}
          </button>
        ))}
      </div>
      {typed.kind === 'value' && (
        <p className="mb-hint">
          Số sửa: trang hiện cả số cũ đã công bố và ngày sửa. Lỗi gõ: số mới thay hẳn số cũ.
        </p>
      )}
    </div>
  );
}
