/** The one place for messages of a form, below its bar. */
import { useIsOffline } from '#cms/connection.ts';
import { Fault } from '#cms/publication/PublicationStatus.tsx';
import { useRecordPublication } from '#cms/publication/publications.ts';
import { FRAME, OFFLINE, PUBLICATION } from './labels.ts';
import type { Progress } from './use-commands.ts';

/** Why the published record is not on the site: its first fault, with its cure. */
function Failure({ collection, slug }: { readonly collection: string; readonly slug: string }) {
  const record = useRecordPublication(collection, slug);
  if (record?.state !== 'failed') return null;
  const [first, ...more] = record.faults;
  return (
    <p className="mb-bar mb-bar-bad">
      <span>
        {PUBLICATION.failure}: {first ? <Fault {...first} /> : record.message}
        {first && ` → ${first.cure}`}
        {more.length > 0 && PUBLICATION.more(more.length)}
      </span>
    </p>
  );
}

interface Props {
  readonly collection: string;
  readonly slug: string;
  readonly progress: Progress;
  readonly hasChanged: boolean;
  readonly dismiss: () => void;
}

export function Bars({ collection, slug, progress, hasChanged, dismiss }: Props) {
  const isOffline = useIsOffline();
  const { fault, notice, isWaiting } = progress;
  return (
    <div className="mb-bars">
      <div role="status">
        {(isOffline || isWaiting) && (
          <p className="mb-bar mb-bar-warn">
            {isWaiting ? OFFLINE.waits : hasChanged ? OFFLINE.kept : OFFLINE.lost}
          </p>
        )}
      </div>
      <div role="alert">
        <Failure collection={collection} slug={slug} />
        {(fault ?? notice) && (
          <div className={`mb-bar ${fault ? 'mb-bar-bad' : 'mb-bar-good'}`}>
            <p>{fault ?? notice}</p>
            <button type="button" aria-label={FRAME.close} onClick={dismiss}>
              ×
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
