/** The first screen: what one comes to do, and what waits to be done. */
import { useMemo } from 'react';
import { CONCEPTS } from '#features/concepts.ts';
import { FORMS } from '#features/index.ts';
import { formatDay } from '#lib/local-date.ts';
import { today } from '#cms/kit/today.ts';
import { listAddress, newAddress } from '#cms/list/addresses.ts';
import { useRecords } from '#cms/list/records.ts';
import { useDrafts } from '#cms/review/use-drafts.ts';
import { AGENDAS, todosOf, type Todo } from './agenda.ts';
import { Drafts } from './Drafts.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { TodoList } from './TodoList.tsx';

const NAMES: readonly string[] = AGENDAS.map(({ collection }) => collection);

const TASKS = Object.values(CONCEPTS).flatMap(({ collection }) => {
  const { task } = FORMS[collection];
  const address = task?.opens === 'new' ? newAddress(collection) : listAddress(collection);
  return task ? [{ ...task, address }] : [];
});

const Tasks = () => (
  <nav aria-label="Tôi muốn">
    <ul className="mb-tasks">
      {TASKS.map(({ label, hint, address }) => (
        <li key={address}>
          <a href={address}>
            <strong>{label}</strong>
            <span>{hint}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const keyOf = ({ collection, slug }: { readonly collection: string; readonly slug: string }) =>
  `${collection}/${slug}`;

/** Parts with something overdue come first, empty ones last. */
function urgency(todos: readonly Todo[] | undefined): number {
  if (todos?.some(({ isLate }) => isLate)) return 0;
  return todos?.length === 0 ? 2 : 1;
}

export function TodayPage() {
  const { lists, failed } = useRecords(NAMES);
  const drafts = useDrafts();
  const own = drafts.state === 'ready' ? drafts.value : undefined;
  const agendas = useMemo(
    () =>
      AGENDAS.map((one) => {
        const { collection, agenda } = one;
        const records = lists.get(collection) ?? (failed.includes(collection) ? [] : undefined);
        const drafted = own?.filter((draft) => draft.collection === collection);
        // Until both are read, “nothing” would be wrong.
        const isRead = records !== undefined && (own !== undefined || drafts.state === 'failed');
        const todos = isRead ? todosOf(one, records, drafted ?? [], today()) : undefined;
        return { label: agenda.label, none: agenda.none, todos };
      }),
    [lists, failed, own, drafts.state],
  ).toSorted((a, b) => urgency(a.todos) - urgency(b.todos));
  const listed = new Set(
    agendas.flatMap(({ todos = [] }) => todos.map((todo: Todo) => keyOf(todo))),
  );
  const [first, ...others] = agendas;
  return (
    <>
      <div className="mb-head">
        <h1>Việc hôm nay</h1>
        <p className="mb-weekday-date">{formatDay(today())}</p>
      </div>
      <Tasks />
      <FirstSteps />
      <div className="mb-board">
        <div>
          {first && <TodoList {...first} />}
          <Drafts drafts={drafts} isElsewhere={(draft) => listed.has(keyOf(draft))} />
        </div>
        <div>
          {others.map((one) => (
            <TodoList key={one.label} {...one} />
          ))}
        </div>
      </div>
    </>
  );
}
