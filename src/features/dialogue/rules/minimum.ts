/**
 * The number of dialogues per year required by law: dated data with sources, not constants. A rule
 * that is replaced gets `to`, and its successor a separate entry.
 */
import type { Agency, AgencyKind, Level } from '#features/agency/schema.ts';

export interface DialogueMinimum {
  /** The bound agencies, as worded on pages. */
  readonly who: string;
  readonly kinds: readonly AgencyKind[];
  readonly levels: readonly Level[];
  readonly perYear: number;
  readonly from: string;
  readonly to?: string;
  readonly source: {
    readonly title: string;
    /** Number of the document, to link its page if the site has one. */
    readonly number: string;
    readonly url: string;
  };
}

export const DIALOGUE_MINIMUMS: readonly DialogueMinimum[] = [
  {
    who: 'Ủy ban nhân dân cấp xã, phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp',
    kinds: ['committee', 'commune'],
    levels: ['commune'],
    perYear: 1,
    from: '2023-07-01',
    source: {
      title: 'Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15, Điều 32',
      number: '10/2022/QH15',
      url: 'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/xay-dung-phap-luat-va-thi-hanh-phap-luat/thuc-hien-dan-chu-o-co-so.md',
    },
  },
];

/** Returns the minimum that binds an agency in that year; undefined if no source sets one. */
export const dialogueMinimum = (
  { kind, level }: Pick<Agency, 'kind' | 'level'>,
  year: number,
): DialogueMinimum | undefined =>
  DIALOGUE_MINIMUMS.find(
    ({ kinds, levels, from, to }) =>
      kinds.includes(kind) &&
      levels.includes(level) &&
      from <= `${year}-12-31` &&
      (to === undefined || to >= `${year}-01-01`),
  );
