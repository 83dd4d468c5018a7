/**
 * The validity of a document. The editor sets the label (the nine of vbpl.vn), but the effective
 * and expiry dates of the document override it.
 */
import { formatLongDate } from '#lib/local-date.ts';
import { VALIDITY_NOTICES } from '#features/directive/validity-labels.ts';
import { hasValidity } from './types.ts';
import {
  VALIDITY_STATUSES,
  type Directive,
  type ValidityStatus,
} from '#features/directive/schema.ts';

/** "partly" still applies in the rest of the text. */
export type Application = 'yes' | 'partly' | 'not-yet' | 'no' | 'unknown';
type ValidityTone = 'good' | 'warn' | 'bad' | 'neutral';

const TABLE: Readonly<Record<ValidityStatus, readonly [Application, ValidityTone]>> = {
  'in-force': ['yes', 'good'],
  'partly-in-force': ['partly', 'warn'],
  'partly-expired': ['partly', 'warn'],
  'not-yet-in-force': ['not-yet', 'warn'],
  suspended: ['no', 'bad'],
  'partly-suspended': ['partly', 'warn'],
  expired: ['no', 'bad'],
  unsuitable: ['no', 'bad'],
  unknown: ['unknown', 'neutral'],
};

type Dated = Pick<Directive, 'validity' | 'effectiveOn' | 'expiresOn'>;
type Typed = Dated & Pick<Directive, 'type'>;

/** Returns the label on that day; effective and expiry dates override the editor's. */
export function statusOn(
  { validity, effectiveOn, expiresOn }: Dated,
  today: string,
): ValidityStatus {
  const { status } = validity;
  const [application] = TABLE[status];
  if (expiresOn && expiresOn <= today && application !== 'no') return 'expired';
  if (effectiveOn && status === 'not-yet-in-force' && effectiveOn <= today) return 'in-force';
  if (effectiveOn && status === 'in-force' && effectiveOn > today) return 'not-yet-in-force';
  return status;
}

export interface Validity {
  readonly status: ValidityStatus;
  /** Empty for plans, reports and notices, which have no validity. */
  readonly label: string;
  readonly tone: ValidityTone;
  readonly applies: Application;
  /** Warning before relying on the text; undefined if it simply applies. */
  readonly notice: { readonly title: string; readonly text: string } | undefined;
}

function noticeOf(status: ValidityStatus, { effectiveOn, expiresOn }: Dated): Validity['notice'] {
  const notice = VALIDITY_NOTICES[status];
  const day = status === 'expired' ? expiresOn : effectiveOn;
  return notice && { title: notice.title(day && formatLongDate(day)), text: notice.text };
}

/** Returns label, tone and warning of a document on that day. */
export function validityOf(directive: Typed, today: string): Validity {
  if (!hasValidity(directive.type))
    return { status: 'unknown', label: '', tone: 'neutral', applies: 'unknown', notice: undefined };
  const status = statusOn(directive, today);
  const [applies, tone] = TABLE[status];
  return {
    status,
    label: VALIDITY_STATUSES[status],
    tone,
    applies,
    notice: noticeOf(status, directive),
  };
}

/** Path segment of each label: `/van-ban/hieu-luc/con-hieu-luc/`. */
export const VALIDITY_SLUGS: Readonly<Record<ValidityStatus, string>> = {
  'in-force': 'con-hieu-luc',
  'partly-in-force': 'co-hieu-luc-mot-phan',
  'partly-expired': 'het-hieu-luc-mot-phan',
  'not-yet-in-force': 'chua-co-hieu-luc',
  suspended: 'ngung-hieu-luc',
  'partly-suspended': 'ngung-hieu-luc-mot-phan',
  expired: 'het-hieu-luc-toan-bo',
  unsuitable: 'khong-con-phu-hop',
  unknown: 'chua-xac-dinh-hieu-luc',
};

/** Returns reason and date of the withdrawal, if any; address, number and reason stay public. */
export const withdrawalOf = ({ changes }: Pick<Directive, 'changes'>) =>
  changes?.findLast(({ kind }) => kind === 'withdrawal');
