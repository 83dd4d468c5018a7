/** Why a form was not read, and the question whose answer lets it be read. */
import { useState } from 'react';
import { NUMBER_STYLES, type NumberStyle } from '#lib/read-number.ts';
import { isPeriod, PeriodDays } from './period-days.tsx';
import type { Declared, Refused } from './read-upload.ts';

export function Refusal({ refused }: { readonly refused: Refused }) {
  return (
    <div className="mb-refusal" role="alert">
      <p>
        <strong>{refused.message}</strong>
      </p>
      {!refused.asks && <p>{refused.cure}</p>}
    </div>
  );
}

interface AskProps {
  readonly refused: Refused;
  readonly declared: Declared;
  readonly answer: (declared: Declared) => void;
}

/** The question that stands between the file and its figures. */
export function Ask({ refused, declared, answer }: AskProps) {
  const [period, setPeriod] = useState({ from: '', to: '' });
  if (refused.asks === 'number-style')
    return (
      <fieldset>
        <legend>Số trong biểu viết kiểu nào?</legend>
        <div className="mb-row">
          {(Object.keys(NUMBER_STYLES) as NumberStyle[]).map((style) => (
            <button
              key={style}
              type="button"
              className="mb-button"
              onClick={() => answer({ ...declared, style })}
            >
              {NUMBER_STYLES[style]} {style === 'vi' ? '(Việt Nam)' : '(Anh, Mỹ)'}
            </button>
          ))}
        </div>
      </fieldset>
    );
  if (refused.asks === 'period')
    return (
      <fieldset>
        <legend>Biểu này của kỳ nào?</legend>
        <div className="mb-row">
          <PeriodDays period={period} change={setPeriod} />
          <button
            type="button"
            className="mb-button"
            disabled={!isPeriod(period)}
            onClick={() => answer({ ...declared, period })}
          >
            Đọc theo kỳ này
          </button>
        </div>
      </fieldset>
    );
  return null;
}
