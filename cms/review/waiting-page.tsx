/** Pending drafts, grouped by who has to act. */
import { useCallback } from 'react';
import { CONCEPTS } from '#features/concepts.ts';
import { today } from '#cms/kit/today.ts';
import { useReviewQueue } from './use-review-queue.ts';
import { useLoaded } from './use-loaded.ts';
import { STEPS, waitingByStep, type Step, type Waiting } from './waiting.ts';

const singular = (collection: string): string =>
  Object.values(CONCEPTS).find((concept) => concept.collection === collection)?.singular ??
  collection;

const APPROVE = 'Xem, duyệt trên máy chủ git';

const since = (days: number): string => (days <= 0 ? 'hôm nay' : `${days} ngày trước`);

function Row({ draft }: { readonly draft: Waiting }) {
  const { collection, slug, title, author, days, due, url, reviewers = [], isProposal } = draft;
  const facts = [
    isProposal ? 'đề nghị' : singular(collection),
    author,
    days === undefined ? '' : `sửa lần cuối ${since(days)}`,
    reviewers.length > 0 ? `nhờ ${reviewers.join(', ')} duyệt` : '',
  ];
  return (
    <li>
      {isProposal ? title : <a href={`#/collections/${collection}/entries/${slug}`}>{title}</a>}
      <span className="mb-note">{facts.filter(Boolean).join(' · ')}</span>
      {url && (
        <a href={url} target="_blank" rel="noreferrer" aria-label={`${APPROVE}: ${title}`}>
          {APPROVE}
        </a>
      )}
      {due && <strong className={due.isLate ? 'mb-missing' : 'mb-doubtful'}>{due.text}</strong>}
    </li>
  );
}

export default function WaitingPage() {
  const queue = useReviewQueue();
  const drafts = useLoaded(useCallback(() => queue.waiting(), [queue]));
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
