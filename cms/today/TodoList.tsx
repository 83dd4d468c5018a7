/** A part of the first screen: what is to be done by day. */
import { useId, useState } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { formatNumber } from '#lib/vi-number.ts';
import { formatDate, weekdayName } from '#lib/local-date.ts';
import { today } from '#cms/kit/today.ts';
import { formAddress } from '#cms/list/addresses.ts';
import { STEPS, stepOf } from '#cms/review/waiting.ts';
import { distance, type Todo } from './agenda.ts';

/** More are shown on request: the screen is for what comes next. */
const SHOWN = 5;

function Line({ todo }: { readonly todo: Todo }) {
  const { collection, slug, on, text, note, isLate, status, actions = [] } = todo;
  const state = status === undefined ? undefined : STEPS[stepOf(status)].state;
  return (
    <li className={isLate ? 'mb-todo mb-todo-late' : 'mb-todo'}>
      <time dateTime={on}>
        <span>{weekdayName(on)}</span> <strong>{formatDate(on)}</strong>
        <span>{distance(todo, today())}</span>
      </time>
      <div>
        <a href={formAddress(collection, slug)}>{text}</a>
        <span className="mb-note">{[note, state].filter(Boolean).join(' · ')}</span>
        {actions.length > 0 && (
          <span className="mb-actions">
            {actions.map(({ label, query }) => (
              <a
                key={label}
                className="mb-button"
                href={formAddress(collection, slug, query)}
                aria-label={`${label}: ${text}, ${formatDate(on)}`}
              >
                {label}
              </a>
            ))}
          </span>
        )}
      </div>
    </li>
  );
}

interface Props {
  readonly label: string;
  readonly none: string;
  /** Undefined until they have loaded. */
  readonly todos: readonly Todo[] | undefined;
}

export function TodoList({ label, none, todos }: Props) {
  const heading = useId();
  const [isWhole, showAll] = useState(false);
  const shown = isWhole ? todos : todos?.slice(0, SHOWN);
  const left = (todos?.length ?? 0) - SHOWN;
  return (
    <section className="mb-card" aria-labelledby={heading}>
      <h2 id={heading}>
        {label} {todos && todos.length > 0 && <span className="mb-tally">{todos.length}</span>}
      </h2>
      {!shown && <p role="status">Đang xem…</p>}
      {shown?.length === 0 && <p className="mb-none">{none}</p>}
      {shown && shown.length > 0 && (
        <ul className="mb-todos">
          {shown.map((todo) => (
            <Line key={`${todo.collection}/${todo.slug} ${todo.on} ${todo.text}`} todo={todo} />
          ))}
        </ul>
      )}
      {!isWhole && left > 0 && (
        <Button onClick={() => showAll(true)}>Xem thêm {formatNumber(left)} việc</Button>
      )}
    </section>
  );
}
