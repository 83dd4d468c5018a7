/**
 * Rules are replaced, not edited: two rules of one host at the same time announce sessions twice.
 */
import { formatDate } from '#lib/local-date.ts';
import type { Reception } from '#features/reception/schema.ts';
import type { Validity } from './validity.ts';

/** The facts needed of every other schedule. */
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly post: string;
  readonly kind: Reception['kind'];
  readonly validity: Validity;
}

const sameHost = (a: RuleSummary, b: RuleSummary): boolean =>
  a.agency === b.agency && a.kind === b.kind && a.post.normalize('NFC') === b.post.normalize('NFC');

const meet = ({ validity: a }: RuleSummary, { validity: b }: RuleSummary): boolean =>
  a.from <= (b.to ?? '9999') && b.from <= (a.to ?? '9999');

/** One sentence for each other schedule of the same host that applies at the same time. */
export const overlapWarnings = (own: RuleSummary, others: readonly RuleSummary[]): string[] =>
  others
    .filter((other) => other.id !== own.id && sameHost(own, other) && meet(own, other))
    .map(({ title, validity: { from, to } }) => {
      const end = to ? ` đến ${formatDate(to)}` : ', không có ngày kết thúc';
      return `Trùng thời gian với “${title}” (từ ${formatDate(from)}${end}). Hãy ghi ngày kết thúc cho lịch cũ.`;
    });
