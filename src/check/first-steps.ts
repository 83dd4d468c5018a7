/**
 * The first steps of a province on its own site: ten, each done or not by what is published. The
 * first screen of the CMS lists them, and `npm run doctor -- --content` says which are left.
 */
import { isDissolved } from '#features/agency/rules/name.ts';
import { isOutside, ownersOf } from '#features/agency/rules/outside.ts';
import type { CollectionName } from '#features/concepts.ts';
import { isEmbargoed } from '#features/embargo.ts';
import type { Entry } from '#features/entry.ts';
import { validityOf } from '#features/reception/rules/validity.ts';
import type { Site } from '#features/site/schema.ts';
import { dateAt } from '#lib/local-date.ts';

/** What is read of the content, without records that do not fit their schema. */
export interface StepContent {
  readonly site: Partial<Site>;
  readonly agencies: readonly Entry<'agencies'>[];
  /** Read one by one: most steps need the first that fits. */
  readonly of: <C extends CollectionName>(collection: C) => Iterable<Entry<C>>;
  readonly now: Date;
}

/** A part of the content where a step is done; the settings of the site have no collection. */
type Place = CollectionName | 'site';

export interface FirstStep {
  readonly id: string;
  readonly name: string;
  /** In one sentence. */
  readonly why: string;
  readonly place: Place;
  /** The part of the form that it is about. */
  readonly part?: string;
  /** Opens a new form; otherwise the list of the place, or its settings. */
  readonly isNew?: true;
  readonly isDone: (content: StepContent) => boolean;
}

/** From that month the days off of the next year are usually announced. */
const NEXT_YEAR_FROM = '10';

export const todayOf = ({ now }: StepContent): string => dateAt(now);

/** The agencies of the province that exist today: of an invented province none that is real. */
export const presentAgencies = (content: StepContent): Entry<'agencies'>[] =>
  content.agencies.filter(
    ({ data }) =>
      !data.outside &&
      data.level !== 'central' &&
      (data.sample ?? !content.site.demonstration) &&
      !isDissolved(data, todayOf(content)),
  );

/** Those that lead the province: its party committee and its people's committee. */
const governing = (content: StepContent): Entry<'agencies'>[] => {
  const { mainIssuers = [] } = content.site;
  return presentAgencies(content).filter(
    ({ id, data: { level, kind } }) =>
      level === 'province' &&
      (kind === 'committee' ||
        (kind === 'party' && (mainIssuers.length === 0 || mainIssuers.includes(id)))),
  );
};

/** Is a leader assigned to mass mobilisation, or the head directly in charge? */
export const hasLeader = ({ data }: Entry<'agencies'>): boolean =>
  data.massMobilisationLead !== undefined || data.massMobilisationHead !== undefined;

/** Is there a published record of an agency of the province, or of no agency? */
function hasOwn(content: StepContent, collection: CollectionName): boolean {
  const agencies = new Map(content.agencies.map(({ id, data }) => [id, data]));
  const outside = new Set([...agencies].flatMap(([id, data]) => (data.outside ? [id] : [])));
  const isOwn = ({ data }: Entry<CollectionName>): boolean => {
    const owners = ownersOf(data);
    return (
      !isEmbargoed(data, content.now) &&
      !isOutside(data, outside, content.site.demonstration ?? false) &&
      (owners.length === 0 || owners.some((id) => agencies.get(id)?.level !== 'central'))
    );
  };
  for (const entry of content.of(collection)) if (isOwn(entry)) return true;
  return false;
}

/** Does a published schedule apply today or later? */
function isScheduled({ data }: Entry<'receptions'>, content: StepContent): boolean {
  const validity = validityOf(data);
  const isOver = !validity || (validity.to ?? '9999') < todayOf(content);
  return !isOver && !isEmbargoed(data, content.now);
}

export function scheduledAgencies(content: StepContent): ReadonlySet<string> {
  const schedules = [...content.of('receptions')].filter((entry) => isScheduled(entry, content));
  return new Set(schedules.map(({ data }) => data.agency));
}

/** Has the people's committee of the province one? */
function hasChairmansSchedule(content: StepContent): boolean {
  const committees = new Set(
    governing(content).flatMap(({ id, data }) => (data.kind === 'committee' ? [id] : [])),
  );
  for (const entry of content.of('receptions'))
    if (committees.has(entry.data.agency) && isScheduled(entry, content)) return true;
  return false;
}

/** The years whose days off should be known, but have no record. */
function yearsWithoutDaysOff(content: StepContent): number[] {
  const [year = '', month = ''] = todayOf(content).split('-');
  const years = month >= NEXT_YEAR_FROM ? [Number(year), Number(year) + 1] : [Number(year)];
  const known = new Set([...content.of('days-off')].map(({ data }) => data.year));
  return years.filter((one) => !known.has(one));
}

export const FIRST_STEPS: readonly FirstStep[] = [
  {
    id: 'contact',
    name: 'Địa chỉ và điện thoại liên hệ',
    why: 'Chân mỗi trang ghi cơ quan ở đâu, gọi số nào.',
    place: 'site',
    part: 'Liên hệ',
    isDone: ({ site: { contact } }) =>
      Boolean(contact?.address && (contact.phone || contact.email)),
  },
  {
    id: 'responsible',
    name: 'Người chịu trách nhiệm nội dung',
    why: 'Trang Giới thiệu nêu cơ quan chủ quản và người chịu trách nhiệm.',
    place: 'site',
    part: 'Tỉnh và cơ quan chủ quản',
    isDone: ({ site }) => Boolean(site.governingBody && site.responsible),
  },
  {
    id: 'hotline',
    name: 'Đường dây nóng và nơi nhận góp ý',
    why: 'Người dân báo được việc gấp, và gửi câu hỏi từ mọi trang.',
    place: 'site',
    part: 'Liên hệ',
    isDone: ({ site: { contact, feedbackEndpoint } }) =>
      Boolean(contact?.hotline && (feedbackEndpoint || contact.email)),
  },
  {
    id: 'leaders',
    name: 'Lãnh đạo phụ trách công tác dân vận của cấp ủy, UBND cấp tỉnh',
    why: 'Người dân và cơ quan cấp dưới biết ai đứng đầu, ai được phân công.',
    place: 'agencies',
    part: 'Người đứng đầu, người phụ trách',
    isDone: (content) => {
      const bodies = governing(content);
      return bodies.length > 0 && bodies.every((agency) => agency.data.head && hasLeader(agency));
    },
  },
  {
    id: 'schedule',
    name: 'Lịch tiếp công dân của Chủ tịch UBND cấp tỉnh',
    why: 'Đây là điều người dân tìm nhiều nhất: trang chủ đưa buổi tới lên đầu.',
    place: 'receptions',
    isNew: true,
    isDone: hasChairmansSchedule,
  },
  {
    id: 'days-off',
    name: 'Ngày nghỉ của năm',
    why: 'Buổi tiếp trùng ngày nghỉ được dời, thời hạn tính đúng ngày làm việc.',
    place: 'days-off',
    isDone: (content) => yearsWithoutDaysOff(content).length === 0,
  },
  {
    id: 'document',
    name: 'Văn bản đầu tiên của địa phương',
    why: 'Chỉ thị, kế hoạch là gốc của việc theo dõi thực hiện.',
    place: 'directives',
    isNew: true,
    isDone: (content) => hasOwn(content, 'directives'),
  },
  {
    id: 'dialogue',
    name: 'Cuộc đối thoại đầu tiên',
    why: 'Thông báo trước để người dân gửi câu hỏi; kết quả và cam kết ghi sau.',
    place: 'dialogues',
    isNew: true,
    isDone: (content) => hasOwn(content, 'dialogues'),
  },
  {
    id: 'story',
    name: 'Mô hình Dân vận khéo đầu tiên',
    why: 'Một cách làm hay kể rõ thì nơi khác làm theo được.',
    place: 'stories',
    isNew: true,
    isDone: (content) => hasOwn(content, 'stories'),
  },
  {
    id: 'figures',
    name: 'Chỉ tiêu thống kê đầu tiên',
    why: 'Số lượt tiếp, đơn thư, hồ sơ đúng hạn cho thấy kết quả bằng con số.',
    place: 'statistics',
    isNew: true,
    isDone: (content) => hasOwn(content, 'statistics'),
  },
];

export const stepsLeft = (content: StepContent): FirstStep[] =>
  FIRST_STEPS.filter(({ isDone }) => !isDone(content));
