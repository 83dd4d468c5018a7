/** The state of a record. That it is on the site is said only when the server that publishes says so. */
import { isAsking } from '#cms/correction/asking.ts';
import { useRecordPublication } from '#cms/publication/publications.ts';
import { hasService } from '#cms/service.ts';
import { BUSY, FRAME, PUBLICATION, STATES } from './labels.ts';
import type { FormState } from './next-step.ts';
import type { Progress } from './use-commands.ts';

interface Props {
  readonly collection: string;
  readonly slug: string;
  readonly state: FormState;
  readonly progress: Progress;
  /** The address of its page; undefined where it has none. */
  readonly url: string | undefined;
}

const Link = ({ label, url }: { readonly label: string; readonly url: string | undefined }) =>
  url && (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  );

/** What became of a publication; undefined where none in this window is to be told of. */
function usePublicationNews({ collection, slug, state, progress }: Props): string | undefined {
  const record = useRecordPublication(collection, slug);
  if (state.isNew || state.status || state.hasChanged) return undefined;
  if (state.publishAt) return PUBLICATION.scheduled(state.publishAt);
  if (record?.state === 'failed') return PUBLICATION.failed;
  if (record?.state === 'live') return PUBLICATION.live;
  if (record ?? (progress.isPublished && hasService())) return PUBLICATION.running;
  return progress.isPublished && PUBLICATION.written;
}

export function Standing(props: Props) {
  const { state, progress, url } = props;
  const { status, isNew, hasChanged } = state;
  const news = usePublicationNews(props);
  const isReasonAsked = isAsking.use();
  const step = STATES[isNew ? 'new' : (status ?? 'published')];
  const text = news ?? `${step}${hasChanged ? ` · ${FRAME.unsaved}` : ''}`;
  const busy = progress.busy && (isReasonAsked ? FRAME.reason : BUSY[progress.busy]);
  const isShown = !progress.busy && state.isPublic && !state.publishAt;
  return (
    <>
      <span role="status">{busy ?? text}</span>
      {isShown && news === PUBLICATION.live && <Link label={PUBLICATION.open} url={url} />}
      {isShown && news === undefined && <Link label={FRAME.view} url={url} />}
    </>
  );
}
