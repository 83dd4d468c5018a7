/** “Bạn vừa sửa chỗ đã đăng”: the reason of a correction, in one line, with its day. */
import { useId, useState, type SyntheticEvent } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { CHANGE_KINDS } from '#features/directive/schema.ts';
import { isLocalDate } from '#lib/local-date.ts';
import { wordDiff } from '#lib/text-diff.ts';
import { DateField } from '#cms/kit/date-field.tsx';
import { askWith, Dialog } from '#cms/kit/dialog.tsx';
import { today } from '#cms/kit/today.ts';
import { isAsking } from './asking.ts';
import type { Changed } from './wording.ts';
import './correction.css';

/** An entry of `changes`. */
export interface Reason {
  readonly on: string;
  readonly kind: string;
  readonly note: string;
}

const KINDS = {
  correction: 'chỗ đăng sai so với bản ký',
  revision: 'nội dung đổi, hoặc bổ sung',
  presentation: 'lỗi gõ, cách trình bày; nội dung không đổi',
} as const;
type Kind = keyof typeof KINDS;
const ONLY_PRESENTATION = 'Sửa lỗi trình bày, nội dung không đổi.';

const Difference = ({ label, words }: Changed) => (
  <li>
    <strong>{label}</strong>
    {words && ': '}
    {words &&
      wordDiff(words.before, words.after).map(({ kind, text }, index) =>
        kind === 'same' ? (
          text
        ) : kind === 'removed' ? (
          <del key={index}>{text}</del>
        ) : (
          <ins key={index}>{text}</ins>
        ),
      )}
  </li>
);

interface Props {
  readonly changed: readonly Changed[];
  readonly answer: (reason?: Reason) => void;
}

function Panel({ changed, answer }: Props) {
  const id = useId();
  const [kind, setKind] = useState<Kind>('correction');
  const [typed, setTyped] = useState<string>();
  const [on, setOn] = useState(today());
  const [isTried, setTried] = useState(false);
  const note = typed ?? (kind === 'presentation' ? ONLY_PRESENTATION : '');
  const faults = {
    note: note.trim() ? '' : 'Ghi một câu: sửa chỗ nào, vì sao.',
    on: isLocalDate(on) && on <= today() ? '' : 'Phải là một ngày đã tới, ví dụ 05/03/2026.',
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!faults.note && !faults.on) answer({ on, kind, note: note.trim() });
    else
      event.currentTarget
        .querySelector<HTMLElement>(`#${CSS.escape(id)}-${faults.note ? 'note' : 'on'}`)
        ?.focus();
  };
  const fault = (field: keyof typeof faults) => (
    <p id={`${id}-${field}-fault`} className="mb-fault" role="alert">
      {isTried ? faults[field] : ''}
    </p>
  );
  const described = (field: keyof typeof faults) => ({
    id: `${id}-${field}`,
    'aria-invalid': isTried && faults[field] !== '',
    'aria-describedby': `${id}-${field}-fault`,
  });
  return (
    <Dialog className="mb-correction mb-widget" aria-labelledby={id} onClose={() => answer()}>
      <form noValidate onSubmit={submit}>
        <h2 id={id}>Bạn vừa sửa chỗ đã đăng</h2>
        <ul className="mb-differences">
          {changed.map((one) => (
            <Difference key={one.label} {...one} />
          ))}
        </ul>
        <fieldset>
          <legend>Vì sao?</legend>
          {(Object.keys(KINDS) as Kind[]).map((value) => (
            <label key={value} className="mb-check">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === value}
                onChange={() => setKind(value)}
              />
              <span>
                <b>{CHANGE_KINDS[value]}</b>: {KINDS[value]}
              </span>
            </label>
          ))}
        </fieldset>
        <div className="mb-field">
          <label htmlFor={`${id}-note`}>Một câu cho người đọc</label>
          <input
            {...described('note')}
            className="mb-input"
            value={note}
            onChange={({ target }) => setTyped(target.value)}
          />
          {fault('note')}
        </div>
        <div className="mb-field">
          <label htmlFor={`${id}-on`}>Ngày sửa</label>
          <DateField {...described('on')} value={on} onChange={setOn} />
          {fault('on')}
        </div>
        <div className="mb-row">
          <Button type="submit" className="mb-primary">
            Ghi lý do và đăng
          </Button>
          <Button onClick={() => answer()}>Thôi, chưa đăng</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** @returns the reason; undefined when the panel is closed without one */
export async function askReason(changed: readonly Changed[]): Promise<Reason | undefined> {
  isAsking.set(true);
  const reason = await askWith<Reason>((answer) => <Panel changed={changed} answer={answer} />);
  isAsking.set(false);
  return reason;
}
