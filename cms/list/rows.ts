/** A record as a line of a list: its title, its facts and how far it is published. */
import { text } from '#features/form-text.ts';
import { formOf } from '#features/index.ts';
import { foldText } from '#lib/fold-text.ts';
import { agencyName } from '#cms/kit/site-context.ts';
import { STEPS, stepOf, type Step } from '#cms/review/waiting.ts';
import type { Draft } from '#cms/review/review-queue.ts';
import { scheduledFor } from '#cms/summaries.ts';
import type { Outline } from './outline.ts';
import type { Listed } from './records.ts';

interface RowState {
  readonly label: string;
  readonly tone: 'good' | 'warn' | 'brand';
}

export interface Row {
  readonly collection: string;
  readonly slug: string;
  readonly title: string;
  readonly facts: string;
  readonly state: RowState;
  readonly data: Outline;
  /** Title and facts without marks: what a search looks at. */
  readonly words: string;
}

const TONES: Readonly<Record<Step, RowState['tone']>> = {
  draft: 'warn',
  pending_review: 'brand',
  pending_publish: 'brand',
};

const draftState = (status: string): RowState => {
  const step = stepOf(status);
  return { label: STEPS[step].state, tone: TONES[step] };
};

/** What readers see of it. */
function publishedState({ collection, data }: Listed, now: Date): RowState {
  const time = scheduledFor(data, now);
  if (time) return { label: `Hẹn giờ ${time}`, tone: 'brand' };
  const takenDown = formOf(collection)?.takenDown?.(data);
  return takenDown ? { label: takenDown, tone: 'warn' } : { label: 'Đã đăng', tone: 'good' };
}

function rowOf({ collection, slug, data }: Listed, state: RowState, today: string): Row {
  const parts = formOf(collection)?.line(data, { today, agencyName }) ?? [];
  const [first, ...others] = parts.filter((part) => part !== undefined && part !== '');
  const title = text(data['title']) ?? first ?? slug;
  const told = [undefined, '', title, state.label];
  const facts = [first, ...others].filter((part) => !told.includes(part)).join(' · ');
  const words = foldText(`${title} ${facts}`);
  return { collection, slug, title, facts, state, data, words };
}

interface Made {
  readonly today: string;
  readonly row: Row;
}
/** 5,000 lines take a tenth of a second, and a list is drawn at each click. */
const made = new WeakMap<Listed, Made>();

function publishedRow(record: Listed, today: string, now: Date): Row {
  const known = made.get(record);
  if (known?.today === today) return known.row;
  const row = rowOf(record, publishedState(record, now), today);
  made.set(record, { today, row });
  return row;
}

/**
 * The rows of a collection, a draft in place of the record it changes.
 * @param today the day in Việt Nam
 */
export function rowsOf(
  records: readonly Listed[],
  drafts: readonly Draft[],
  { today, now }: { readonly today: string; readonly now: Date },
): Row[] {
  const changed = new Map(
    drafts.filter(({ isProposal }) => !isProposal).map((draft) => [draft.slug, draft]),
  );
  const published = records.map((record) => {
    const draft = changed.get(record.slug);
    if (!draft) return publishedRow(record, today, now);
    changed.delete(record.slug);
    return rowOf(draft, draftState(draft.status), today);
  });
  const added = [...changed.values()].map((draft) => rowOf(draft, draftState(draft.status), today));
  return [...added, ...published];
}
