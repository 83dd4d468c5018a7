/** A part of the first screen: drafts by whom they wait for. */
import { conceptOf } from '#features/concepts.ts';
import { today } from '#cms/kit/today.ts';
import { formAddress } from '#cms/list/addresses.ts';
import type { Draft } from '#cms/review/review-queue.ts';
import type { Loaded } from '#cms/review/use-loaded.ts';
import { STEPS, waitingByStep, type Step, type Waiting } from '#cms/review/waiting.ts';

const APPROVE = 'Xem, duyệt trên máy chủ git';

const since = (days: number): string => (days <= 0 ? 'hôm nay' : `${days} ngày trước`);

function Line({ draft }: { readonly draft: Waiting }) {
  const { collection, slug, title, author, days, url, reviewers = [], isProposal } = draft;
  const facts = [
    isProposal ? 'đề nghị' : (conceptOf(collection)?.singular ?? 'cài đặt trang'),
    author,
    days === undefined ? '' : `sửa ${since(days)}`,
    reviewers.length > 0 ? `nhờ ${reviewers.join(', ')} duyệt` : '',
  ];
  return (
    <li>
      {isProposal ? title : <a href={formAddress(collection, slug)}>{title}</a>}
      <span className="mb-note">{facts.filter(Boolean).join(' · ')}</span>
      {url && (
        <a
          className="mb-note"
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={`${APPROVE}: ${title}`}
        >
          {APPROVE}
        </a>
      )}
    </li>
  );
}

interface Props {
  readonly drafts: Loaded<readonly Draft[]>;
  /** Is it shown in another part already? */
  readonly isElsewhere: (draft: Draft) => boolean;
}

function Steps({ drafts, isElsewhere }: Props) {
  if (drafts.state === 'loading') return <p role="status">Đang xem các bản nháp…</p>;
  if (drafts.state === 'failed') return <p role="alert">Chưa xem được: {drafts.reason}</p>;
  const own = drafts.value.filter((draft) => !isElsewhere(draft));
  if (own.length === 0) return <p className="mb-none">Không có bản nháp nào đang chờ.</p>;
  const lists = waitingByStep(own, today());
  return (Object.entries(STEPS) as [Step, (typeof STEPS)[Step]][])
    .filter(([step]) => lists[step].length > 0)
    .map(([step, { heading }]) => (
      <section key={step}>
        <h3>
          {heading} <span className="mb-tally">{lists[step].length}</span>
        </h3>
        <ul className="mb-waiting">
          {lists[step].map((draft) => (
            <Line key={`${draft.collection}/${draft.slug}`} draft={draft} />
          ))}
        </ul>
      </section>
    ));
}

export const Drafts = (props: Props) => (
  <section className="mb-card" aria-labelledby="mb-drafts">
    <h2 id="mb-drafts">Bản nháp đang chờ</h2>
    <Steps {...props} />
  </section>
);
