/** A part of the first screen: the first steps of a province, until all are done. */
import { useState } from 'react';
import { FIRST_STEPS, type FirstStep } from '#check/first-steps.ts';
import { stepsLeft } from '#cms/kit/site-context.ts';
import { formAddress, listAddress, newAddress } from '#cms/list/addresses.ts';

/** Whether this editor has folded the list. */
const KEPT = 'minh-bach-first-steps';
const FOLDED = 'folded';

function addressOf({ place, isNew }: FirstStep): string {
  if (place === 'site') return formAddress('settings', 'site');
  return isNew ? newAddress(place) : listAddress(place);
}

function Line({ step, isDone }: { readonly step: FirstStep; readonly isDone: boolean }) {
  return (
    <li className={isDone ? 'mb-step mb-step-done' : 'mb-step'}>
      <span className="mb-step-mark" role="img" aria-label={isDone ? 'Đã xong' : 'Chưa xong'}>
        {isDone ? '✓' : ''}
      </span>
      <a href={addressOf(step)}>
        <strong>{step.name}</strong>
        {!isDone && <span className="mb-note">{step.why}</span>}
      </a>
    </li>
  );
}

export function FirstSteps() {
  const [isOpen, setOpen] = useState(() => localStorage.getItem(KEPT) !== FOLDED);
  const left = stepsLeft();
  if (left.length === 0) return null;
  const done = FIRST_STEPS.length - left.length;
  return (
    <details
      className="mb-card mb-steps"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        if (open) localStorage.removeItem(KEPT);
        else localStorage.setItem(KEPT, FOLDED);
      }}
    >
      <summary>
        <h2>Những bước đầu tiên</h2>
        <span>
          {done}/{FIRST_STEPS.length} việc đã xong
        </span>
      </summary>
      <ol>
        {FIRST_STEPS.map((step) => (
          <Line key={step.id} step={step} isDone={!left.includes(step.id)} />
        ))}
      </ol>
      <p className="mb-note">
        Danh sách tự đánh dấu theo nội dung đã công bố, và mất đi khi cả mười việc đã xong.
      </p>
    </details>
  );
}
