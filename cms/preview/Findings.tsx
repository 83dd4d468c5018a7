/** Errors and warnings, listed while the record is written and not only on saving. */
import { useId } from 'react';

const List = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => {
  const heading = useId();
  return (
    items.length > 0 && (
      <section aria-labelledby={heading}>
        <h2 id={heading}>{title}</h2>
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
    )
  );
};

interface Props {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

export function Findings({ errors, warnings }: Props) {
  if (errors.length + warnings.length === 0)
    return <p className="findings clear">Đủ để lưu: các mục bắt buộc đã điền, chưa thấy lỗi.</p>;
  return (
    <div className={`findings ${errors.length > 0 ? 'errors' : 'warnings'}`}>
      <List title={`Phải sửa trước khi lưu (${errors.length})`} items={errors} />
      <List title={`Nên xem lại (${warnings.length})`} items={warnings} />
    </div>
  );
}
