/**
 * The widget of `sessions`: the coming ones with their decisions, then the past by month. It is not
 * part of the rule's preview because a widget can only write its own field.
 */
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import type { Data } from '#features/form.ts';
import { comingSessions, pastSessions } from '#features/reception/rules/rule-preview.ts';
import {
  changeSession,
  inserted,
  recordIndex,
  type SessionChange,
} from '#features/reception/rules/session-change.ts';
import { sessionMonths, type SessionRow } from '#features/reception/rules/session-months.ts';
import { compareSessions, type Session } from '#features/reception/rules/session.ts';
import { isArchive } from '#features/reception/rules/validity.ts';
import { plainRecords, toStore, useEntry } from '#cms/kit/entry.ts';
import {
  ItemFields,
  itemPath,
  withItem,
  type ItemHandle,
  type ListProps,
} from '#cms/kit/item-fields.tsx';
import { daysOff } from '#cms/kit/site-context.ts';
import { today } from '#cms/kit/today.ts';
import { ComingSessions } from './coming-sessions.tsx';
import { draftOf } from './draft.ts';
import { SessionMonths } from './session-months.tsx';

const SESSIONS_SHOWN = 12;

function useSessions(): Record<'past' | 'coming', readonly Session[]> {
  const { data } = useEntry();
  const draft = draftOf(data);
  if (!draft) return { past: [], coming: [] };
  const publishedOn = String(data['publishedOn'] ?? '');
  return {
    past: isArchive({ ...draft, publishedOn }) ? [] : pastSessions(draft, daysOff(), today()),
    coming: comingSessions(draft, daysOff(), today(), SESSIONS_SHOWN),
  };
}

interface OpenFieldsProps {
  readonly children: ReactNode;
  /** Focuses what was asked for. @returns whether something was */
  readonly focus: () => boolean;
  readonly close: () => void;
  readonly remove: () => void;
}

function OpenFields({ children, focus, close, remove }: OpenFieldsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    if (!focus()) box.current?.querySelector('input')?.focus();
    return () => opener?.focus();
    // Only when it opens.
  }, []);
  return (
    <div ref={box} className="mb-change">
      {children}
      <div className="mb-row">
        <Button className="mb-primary" onClick={close}>
          Xong
        </Button>
        <Button onClick={remove}>Bỏ buổi này</Button>
      </div>
    </div>
  );
}

/** The record that is open, and where its line was when it was opened. */
interface Held {
  readonly index: number;
  readonly date: string;
  /** Of a coming session. */
  readonly session?: Session;
}

/** The open session stays, even while its record names another day. */
const withHeld = (coming: readonly Session[], held: Session | undefined): readonly Session[] =>
  !held || coming.some(({ id }) => id === held.id)
    ? coming
    : [...coming, held].sort(compareSessions);

export function SessionsControl(props: ListProps) {
  const { value, onChange, forID } = props;
  const records = plainRecords(value);
  const { past, coming } = useSessions();
  const [held, setHeld] = useState<Held>();
  const item = useRef<ItemHandle>(null);
  /** The field to be focused as soon as it is drawn. */
  const wanted = useRef<string>(undefined);
  useImperativeHandle(props.ref, () => ({
    isValid: () => true,
    // What is not drawn is judged by the schema, before saving.
    validate: () => item.current?.validate(),
    focus: (path) => {
      const [index, inner] = itemPath(path);
      if (held?.index === index) return item.current?.focus(inner);
      const session = coming.find((one) => recordIndex(records, one) === index);
      wanted.current = inner;
      setHeld({ index, date: String(records[index]?.['on']), ...(session && { session }) });
    },
  }));
  const focusWanted = (): boolean => {
    const inner = wanted.current;
    wanted.current = undefined;
    if (inner !== undefined) item.current?.focus(inner);
    return inner !== undefined;
  };

  const close = (): void => setHeld(undefined);
  const decide = (session: Session, change: SessionChange): void => {
    onChange(toStore(changeSession(records, session, change, today())));
    close();
  };
  const add = (record: Data & { on: string }): void => {
    const next = record.on ? inserted(records, record) : [...records, record];
    onChange(toStore(next));
    setHeld({ index: next.indexOf(record), date: record.on });
  };
  const open = ({ index, date, state, record }: SessionRow): void => {
    if (index === undefined) return add({ on: date, status: 'held' });
    // The fields of an outcome are those of a session that was held.
    if (state === 'unreported') onChange(withItem(value, index, { ...record, status: 'held' }));
    setHeld({ index, date });
  };
  const fields = held && (
    <OpenFields
      focus={focusWanted}
      close={close}
      remove={() => {
        onChange(withItem(value, held.index));
        close();
      }}
    >
      <ItemFields key={held.index} list={props} index={held.index} ref={item} />
    </OpenFields>
  );
  const shown = withHeld(coming, held?.session);
  const hidden = new Set(shown.map((session) => recordIndex(records, session)));
  if (held?.session) hidden.add(held.index);
  else if (held) hidden.delete(held.index);
  return (
    <div id={forID} className="mb-widget mb-sessions-field">
      <ComingSessions
        sessions={shown}
        record={decide}
        edit={(session) => {
          const index =
            held?.session?.id === session.id ? held.index : recordIndex(records, session);
          return index < 0 ? undefined : () => setHeld({ index, date: session.date, session });
        }}
        fieldsOf={({ id }) => held?.session?.id === id && fields}
      />
      <Button onClick={() => add({ on: '' })}>Thêm buổi tiếp ngoài lịch</Button>
      <SessionMonths
        months={sessionMonths(
          { records, past, hidden, held: held?.session ? undefined : held },
          today(),
        )}
        open={open}
        fieldsOf={({ index }) => index === held?.index && !held?.session && fields}
      />
    </div>
  );
}
