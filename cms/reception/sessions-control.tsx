/**
 * The widget of `sessions`: the coming ones with their decisions, above Decap's ordinary list of
 * records. It stands here and not in the preview of the rule because a widget can write no field but
 * its own.
 */
import listWidget from 'decap-cms-widget-list';
import { useState } from 'react';
import { comingSessions } from '#domain/reception/rule-preview.ts';
import { changeSession, type SessionChange } from '#domain/reception/session-change.ts';
import type { Session } from '#domain/reception/session.ts';
import { ComingSessions } from './coming-sessions.tsx';
import { today } from '#cms/today.ts';
import { receptionContext } from './context.ts';
import { draftOf } from './draft.ts';
import { plainRecords, toStore, useEntry, type WidgetProps } from '#cms/entry.ts';

const SHOWN = 12;
const { controlComponent: ListControl } = listWidget.Widget();

export function SessionsControl(props: WidgetProps) {
  const { value, onChange } = props;
  const { data } = useEntry();
  const draft = draftOf(data);
  const sessions = draft ? comingSessions(draft, receptionContext().daysOff, today(), SHOWN) : [];
  // The list keeps count of its items by itself; what it did not add makes it begin anew.
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
