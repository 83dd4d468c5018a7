/**
 * Decap's messages, in place of react-toastify: one calm list, each sentence once. What the bar of a
 * form says anyway is left out: that the connection is lost, that a record was saved.
 */
import { useEffect } from 'react';
import { useDispatch } from 'react-redux';
import { LOST } from './backend/backend-fault.ts';
import { useStored, type Notification } from './kit/decap.ts';
import { phrase } from './phrase.ts';

interface MessageProps {
  readonly text: string;
  readonly notification: Notification;
  readonly close: () => void;
}

function Message({ text, notification, close }: MessageProps) {
  const { type, dismissAfter, id } = notification;
  const dispatch = useDispatch();
  useEffect(() => {
    if (!dismissAfter) return undefined;
    const timer = setTimeout(() => dispatch({ type: 'NOTIFICATION_DISMISS', id }), dismissAfter);
    return () => clearTimeout(timer);
  }, [dispatch, dismissAfter, id]);
  return (
    <div className={type === 'error' ? 'mb-bar mb-bar-bad' : 'mb-bar mb-bar-good'} role="alert">
      <p>{text}</p>
      <button type="button" aria-label="Đóng thông báo" onClick={close}>
        ×
      </button>
    </div>
  );
}

export function Messages() {
  const all = useStored(({ notifications }) => notifications.notifications);
  const dispatch = useDispatch();
  const texts = new Map<string, Notification>();
  for (const notification of all) {
    const { message } = notification;
    const text = typeof message === 'string' ? message : phrase(message.key, { ...message });
    if (!text.includes(LOST)) texts.set(text, notification);
  }
  return (
    <section aria-label="Thông báo">
      <div className="mb-messages">
        {[...texts].map(([text, notification]) => (
          <Message
            key={notification.id}
            text={text}
            notification={notification}
            close={() => dispatch({ type: 'NOTIFICATION_DISMISS', id: notification.id })}
          />
        ))}
      </div>
    </section>
  );
}
