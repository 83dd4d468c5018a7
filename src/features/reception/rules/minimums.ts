/**
 * How often the law requires the head of an agency to receive citizens in person: dated data with
 * sources, never a constant. A replaced rule gets `to`, and its successor a new entry.
 */
import { addDays, addMonths, daysInMonth, startOfWeek } from '#lib/local-date.ts';
import type { Agency, AgencyKind, Level } from '#features/agency/schema.ts';
import { LAW, LAW_CHANGED_ON } from './law.ts';
import { covers, type Validity } from './validity.ts';
import { isDayOff, type DaysOffCalendar } from '#features/days-off/rules/working-days.ts';

export interface Minimum {
  readonly id: string;
  /** The heads it applies to, in the words of the pages. */
  readonly who: string;
  readonly kinds: readonly AgencyKind[];
  readonly levels: readonly Level[];
  /** Matches the post of a schedule that belongs to this head. */
  readonly post: RegExp;
  readonly days: number;
  readonly per: 'month' | 'week';
  readonly from: string;
  readonly to?: string;
  readonly source: { readonly title: string; readonly url: string };
  /** Uncertainty about the source, if any. */
  readonly note?: string;
}

const LAW_42 = '2014-07-01';
/** Districts ended with the merger of provinces (01/07/2025). */
const LAST_DAY_OF_DISTRICTS = '2025-06-30';

const law = (article: string) => ({ title: `${LAW.name}, ${article}`, url: LAW.url });
const party = {
  title: 'Quy định số 11-QĐi/TW ngày 18/02/2019 của Bộ Chính trị (theo LuatVietnam)',
  url: 'https://luatvietnam.vn/tin-van-ban-moi/nguoi-dung-dau-cap-uy-cap-xa-tiep-dan-it-nhat-2-lan-thang-186-19088-article.html',
};
const unverified =
  'Luật số 136/2025/QH15 sửa Luật Tiếp công dân từ ngày 01/07/2026; chưa kiểm chứng được luật này có sửa mức tối thiểu hay không, nên trang giữ mức cũ.';

/** "Chủ tịch UBND …", not the chair of a people's council. */
const CHAIR = /^Chủ tịch(?!.*(?:HĐND|Hội đồng nhân dân))/u;
const SECRETARY = /^Bí thư/u;

export const MINIMUMS: readonly Minimum[] = [
  {
    id: 'chu-tich-tinh',
    who: 'Chủ tịch UBND cấp tỉnh',
    kinds: ['committee'],
    levels: ['province'],
    post: CHAIR,
    days: 1,
    per: 'month',
    from: LAW_42,
    source: law('khoản 5 Điều 12'),
    note: unverified,
  },
  {
    id: 'chu-tich-huyen',
    who: 'Chủ tịch UBND cấp huyện',
    kinds: ['committee'],
    levels: ['district'],
    post: CHAIR,
    days: 2,
    per: 'month',
    from: LAW_42,
    to: LAST_DAY_OF_DISTRICTS,
    source: law('khoản 5 Điều 13'),
  },
  {
    id: 'chu-tich-xa',
    who: 'Chủ tịch UBND cấp xã',
    kinds: ['committee', 'commune'],
    levels: ['commune'],
    post: CHAIR,
    days: 1,
    per: 'week',
    from: LAW_42,
    source: law('điểm d khoản 2 Điều 15'),
    note: unverified,
  },
  {
    id: 'thu-truong-co-quan',
    who: 'Người đứng đầu cơ quan, đơn vị',
    kinds: ['department', 'centre'],
    levels: ['province', 'district', 'commune'],
    post: /^/u,
    days: 1,
    per: 'month',
    from: LAW_42,
    source: law('khoản 2 Điều 18'),
    // Decree 154/2026, article 10, clause 2, read in the copy that docs/domain.md names: 1 day a month, for units.
    note: 'Từ ngày 01/07/2026, khoản 2 Điều 10 Nghị định số 154/2026/NĐ-CP nêu cùng mức này cho người đứng đầu đơn vị sự nghiệp công lập.',
  },
  {
    id: 'bi-thu-tinh',
    who: 'Bí thư cấp ủy cấp tỉnh',
    kinds: ['party'],
    levels: ['province'],
    post: SECRETARY,
    days: 1,
    per: 'month',
    from: '2019-02-18',
    source: party,
  },
  {
    id: 'bi-thu-huyen',
    who: 'Bí thư cấp ủy cấp huyện',
    kinds: ['party'],
    levels: ['district'],
    post: SECRETARY,
    days: 1,
    per: 'month',
    from: '2019-02-18',
    to: LAST_DAY_OF_DISTRICTS,
    source: party,
  },
  {
    id: 'bi-thu-xa',
    who: 'Bí thư cấp ủy cấp xã',
    kinds: ['party', 'commune'],
    levels: ['commune'],
    post: SECRETARY,
    days: 2,
    per: 'month',
    from: '2019-02-18',
    source: party,
  },
];

/**
 * From this day a deputy may not receive in the head's place, as the press reported the amendment.
 * Before and after it a delegated session never counts for the head's own minimum ("trực tiếp").
 */
export const NO_DELEGATION = {
  from: LAW_CHANGED_ON,
  source: {
    title: 'Báo Tri thức và Cuộc sống: Không được ủy quyền cấp phó tiếp công dân',
    url: 'https://kienthuc.net.vn/khong-duoc-uy-quyen-cap-pho-tiep-cong-dan-post1591204.html',
  },
} as const;

/** Whether it is the post of one head, not of a deputy nor of several who take turns. */
export const isHeadPost = (post: string): boolean =>
  !/(?<!\p{L})phó(?!\p{L})|luân phiên/iu.test(post);

type Bound = Pick<Agency, 'kind' | 'level'>;

const binds = (minimum: Minimum, { kind, level }: Bound, post: string): boolean =>
  minimum.kinds.includes(kind) &&
  minimum.levels.includes(level) &&
  isHeadPost(post) &&
  minimum.post.test(post.normalize('NFC'));

/** The minimum of that post over the whole period; undefined where no source names one. */
export const minimumFor = (
  agency: Bound,
  post: string,
  from: string,
  to: string = from,
): Minimum | undefined =>
  MINIMUMS.find(
    (minimum) =>
      binds(minimum, agency, post) && minimum.from <= from && (!minimum.to || to <= minimum.to),
  );

/** The minimum that applies to an agency's head on that day, whatever the title of the post. */
export const minimumOfAgency = (agency: Agency, on: string): Minimum | undefined =>
  agency.head && minimumFor(agency, agency.head.post, on);

/** A month or week in which a head must receive citizens. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** Month it counts for: that of its first day. */
  readonly month: string;
  readonly required: number;
}

export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01`, index));

const monthPeriods = (year: number) =>
  monthsOf(year).map((month) => ({
    from: `${month}-01`,
    to: `${month}-${daysInMonth(month)}`,
    month,
  }));

/** The weeks that begin in that year, so that each week belongs to one month of one year. */
function weekPeriods(year: number) {
  const periods = [];
  const first = startOfWeek(addDays(`${year}-01-01`, 6));
  for (let from = first; from.startsWith(String(year)); from = addDays(from, 7))
    periods.push({ from, to: addDays(from, 6), month: from.slice(0, 7) });
  return periods;
}

const worksAtAll = (from: string, to: string, daysOff: DaysOffCalendar): boolean => {
  for (let day = from; day <= to; day = addDays(day, 1)) if (!isDayOff(day, daysOff)) return true;
  return false;
};

/** Whether the agency existed throughout; yes where its first day is unknown. */
const exists = ({ names, dissolvedOn }: Agency, from: string, to: string): boolean =>
  (names[0]?.from ?? '') <= from && (!dissolvedOn || to <= dissolvedOn);

const isCovered = (schedules: readonly Validity[], { from, to }: { from: string; to: string }) =>
  [from, to].every((day) => schedules.some((schedule) => covers(schedule, day)));

/**
 * The periods of a year and the required days in each: 0 where no minimum is known, where the
 * agency did not exist or had no schedule here for the whole period, and where the period has no
 * working day (a week of Tết). Without a schedule the sessions are unknown, so the period is not
 * judged.
 */
export function periodsOf(
  { agency, post, schedules }: { agency: Agency; post: string; schedules: readonly Validity[] },
  year: number,
  daysOff: DaysOffCalendar,
): { periods: Period[]; minimums: readonly Minimum[] } {
  const minimums = new Set<Minimum>();
  const weekly = minimumFor(agency, post, `${year}-12-31`)?.per === 'week';
  const list = weekly ? weekPeriods(year) : monthPeriods(year);
  const periods = list.map((period) => {
    const { from, to } = period;
    const asked = exists(agency, from, to) && isCovered(schedules, period);
    const minimum = asked ? minimumFor(agency, post, from, to) : undefined;
    if (minimum) minimums.add(minimum);
    return { ...period, required: minimum && worksAtAll(from, to, daysOff) ? minimum.days : 0 };
  });
  return { periods, minimums: [...minimums] };
}
