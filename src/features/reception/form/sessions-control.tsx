/**
 * The widget of `sessions`: the coming ones with their decisions, above Decap's ordinary list of
 * records. It is not part of the rule's preview because a widget can only write its own field.
 */
import listWidget from 'decap-cms-widget-list';
import { useState } from 'react';
import { comingSessions } from '#features/reception/rules/rule-preview.ts';
import { changeSession, type SessionChange } from '#features/reception/rules/session-change.ts';
import type { Session } from '#features/reception/rules/session.ts';
import { ComingSessions } from './coming-sessions.tsx';
import { today } from '#cms/kit/today.ts';
import { receptionContext } from './context.ts';
import { draftOf } from './draft.ts';
import { plainRecords, toStore, useEntry, type WidgetProps } from '#cms/kit/entry.ts';

const SESSIONS_SHOWN = 12;
const { controlComponent: ListControl } = listWidget.Widget();

export function SessionsControl(props: WidgetProps) {
  const { value, onChange } = props;
  const { data } = useEntry();
  const draft = draftOf(data);
  const sessions = draft
    ? comingSessions(draft, receptionContext().daysOff, today(), SESSIONS_SHOWN)
    : [];
  // Decap's list counts its items itself, so it is mounted again after a change from outside.
  const [version, setVersion] = useState(0);
  const record = (session: Session, change: SessionChange): void => {
    onChange(toStore(changeSession(plainRecords(value), session, change, today())));
    setVersion(version + 1);
  };
  return (
    <div className="mb-widget">
      <ComingSessions sessions={sessions} record={record} />
      <ListControl key={version} {...props} />
    </div>
  );
}
