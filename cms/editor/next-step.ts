/** What a form offers, by the state of its record: one next step, and the rest in a menu. Pure. */
import type { PublishRight } from '#cms/review/review-queue.ts';
import {
  ACTIONS,
  DISCARD_CHANGES,
  PUBLISH_NOW,
  schedule,
  type Action,
  type Offer,
} from './labels.ts';

/** Decap's names of the steps of a draft. */
export type Status = 'draft' | 'pending_review' | 'pending_publish';

export interface FormState {
  /** Undefined for a new record and for one that has no draft. */
  readonly status: Status | undefined;
  readonly isNew: boolean;
  /** Is it on the site, as it is or before the changes of the draft? */
  readonly isPublic: boolean;
  readonly hasChanged: boolean;
  readonly right: PublishRight;
  readonly mayDelete: boolean;
  readonly mayDuplicate: boolean;
  /** As it is shown: 07/12/2026 08:00; undefined unless `publishAt` is in the future. */
  readonly publishAt: string | undefined;
}

export interface Offers {
  /** Undefined where nothing is left to do: what is on the site is what the form shows. */
  readonly primary: Offer | undefined;
  readonly secondary: Offer | undefined;
  readonly menu: readonly Offer[];
}

const ORDER = ['draft', 'pending_review', 'pending_publish'] as const;

const publishing = ({ right, publishAt }: FormState): Offer => ({
  action: 'publish',
  label: publishAt ? schedule(publishAt) : right === 'directly' ? PUBLISH_NOW : ACTIONS.publish,
});
const offer = (action: Action): Offer => ({ action, label: ACTIONS[action] });

/** The step after the present one; undefined where the form shows what is on the site. */
function nextStep(state: FormState): Offer | undefined {
  const { status, isNew, hasChanged, right } = state;
  if (!isNew && !status && !hasChanged) return undefined;
  if (right === 'directly') return publishing(state);
  if (isNew || hasChanged || !status) return offer('save');
  const next = ORDER[ORDER.indexOf(status) + 1];
  return next ? offer(next) : publishing(state);
}

/** @returns what the buttons of the form do and say */
export function offersOf(state: FormState): Offers {
  const { status, isNew, isPublic, hasChanged, mayDelete, mayDuplicate } = state;
  const primary = nextStep(state);
  const canSave = (isNew || hasChanged) && primary?.action !== 'save';
  const steps = status && !hasChanged ? ORDER.filter((step) => step !== status) : [];
  const removal: Offer[] = status
    ? [{ action: 'discard', label: isPublic ? DISCARD_CHANGES : ACTIONS.discard }]
    : isPublic && mayDelete
      ? [offer('unpublish'), offer('delete')]
      : [];
  return {
    primary,
    secondary: canSave ? offer('save') : undefined,
    menu: [
      ...steps.filter((step) => step !== primary?.action).map(offer),
      ...(mayDuplicate && !isNew ? [offer('duplicate')] : []),
      ...removal,
    ],
  };
}
