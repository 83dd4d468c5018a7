/** Rules are replaced, not edited: two of one person at the same time announce every session twice. */
import { formatDate } from '#lib/local-date.ts';
import type { Reception } from './schema.ts';

/** What must be known of every other schedule. */
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly post: string;
  readonly kind: Reception['kind'];
  readonly validFrom: string;
  readonly validTo?: string;
}

const sameHost = (a: RuleSummary, b: RuleSummary): boolean =>
  a.agency === b.agency && a.kind === b.kind && a.post.normalize('NFC') === b.post.normalize('NFC');

const meet = (a: RuleSummary, b: RuleSummary): boolean =>
  a.validFrom <= (b.validTo ?? '9999') && b.validFrom <= (a.validTo ?? '9999');

/** One sentence for each other schedule of the same person that applies at the same time. */
export const overlapWarnings = (own: RuleSummary, others: readonly RuleSummary[]): string[] =>
  others
    .filter((other) => other.id !== own.id && sameHost(own, other) && meet(own, other))
    .map(({ title, validFrom, validTo }) => {
      const end = validTo ? ` đến ${formatDate(validTo)}` : ', không có ngày kết thúc';
      return `Trùng thời gian với “${title}” (từ ${formatDate(validFrom)}${end}). Hãy ghi ngày kết thúc cho lịch cũ.`;
    });
