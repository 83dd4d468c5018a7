/** What is waiting, and for whom. */
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { useCallback } from 'react';
import { useSelector } from 'react-redux';
import { CONCEPTS } from '#domain/concepts.ts';
import { daysTaken } from '#domain/feedback/timing-label.ts';
import { formatDate } from '#lib/local-date.ts';
import { today } from '#cms/today.ts';
import { plainRecord } from '#cms/entry.ts';
import { useLoaded } from './use-loaded.ts';
import { STEPS, waitingByStep, type Draft, type Step, type Waiting } from './waiting.ts';

interface State {
  config: object;
  collections: object;
}

function useDrafts() {
  const config = useSelector((state: State) => state.config);
  const collections = useSelector((state: State) => state.collections);
  const load = useCallback(async (): Promise<Draft[]> => {
    const { entries } = await currentBackend(config).unpublishedEntries(collections);
    return entries.map(({ collection, slug, status, author, updatedOn, data }) => ({
      ...{ collection, slug, author },
      status: status ?? 'draft',
      updatedOn: updatedOn ? new Date(updatedOn).toISOString() : undefined,
      data: plainRecord(data),
    }));
  }, [config, collections]);
  return useLoaded(load);
}

const singular = (collection: string): string =>
  Object.values(CONCEPTS).find((concept) => concept.collection === collection)?.singular ??
  collection;

const since = (days: number): string => (days <= 0 ? 'hôm nay' : `${days} ngày trước`);

function Row({ draft }: { readonly draft: Waiting }) {
  const { collection, slug, title, author, days, answer } = draft;
  const facts = [
    singular(collection),
    author,
    days === undefined ? '' : `sửa lần cuối ${since(days)}`,
  ];
  return (
    <li>
      <a href={`#/collections/${collection}/entries/${slug}`}>{title}</a>
      <span className="mb-note">{facts.filter(Boolean).join(' · ')}</span>
      {answer && (
        <strong className={answer.state === 'overdue' ? 'mb-missing' : 'mb-doubtful'}>
          Hạn trả lời {formatDate(answer.dueOn)}, {daysTaken(answer)}
        </strong>
      )}
    </li>
  );
}

export default function WaitingPage() {
  const drafts = useDrafts();
  if (drafts.state === 'loading') return <p role="status">Đang xem các bản nháp…</p>;
  if (drafts.state === 'failed') return <p role="alert">Chưa xem được: {drafts.reason}</p>;
  const lists = waitingByStep(drafts.value, today());
  if (drafts.value.length === 0) return <p>Không có bản nháp nào đang chờ.</p>;
  return (Object.entries(STEPS) as [Step, string][]).map(([step, label]) => (
    <section key={step} className="mb-panel">
      <h2>
        {label} ({lists[step].length})
      </h2>
      <ul className="mb-waiting">
        {lists[step].map((draft) => (
          <Row key={`${draft.collection}/${draft.slug}`} draft={draft} />
        ))}
      </ul>
    </section>
  ));
}
