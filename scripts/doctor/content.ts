/** What a province's content still lacks: the first steps that are left, and details. Advice only. */
import {
  FIRST_STEPS,
  hasLeader,
  presentAgencies,
  scheduledAgencies,
  todayOf,
  type FirstStep,
  type StepContent,
} from '#check/first-steps.ts';
import { FILE_LABELS } from '#cms/config.ts';
import { shortName } from '#features/agency/rules/name.ts';
import { CONCEPTS } from '#features/concepts.ts';
import type { Entry } from '#features/entry.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { note, ok, type Finding } from './finding.ts';

/** More names than these are counted. */
const NAMED = 5;

const LABELS = new Map<string, string>([
  ['site', `Cài đặt trang › ${FILE_LABELS.site ?? 'site.yml'}`],
  ...Object.values(CONCEPTS).map(({ collection, plural }) => [collection, plural] as const),
]);

/** Where it is done: "Trang biên tập › Cơ quan › Người phụ trách". */
const placeOf = ({ place, part }: Pick<FirstStep, 'place' | 'part'>): string =>
  ['Trang biên tập', LABELS.get(place), part].filter(Boolean).join(' › ');

const stepFinding = (content: StepContent, step: FirstStep): Finding =>
  step.isDone(content)
    ? ok(step.name)
    : note(`Chưa có: ${step.name}`, `${placeOf(step)}. ${step.why}`);

/** "3 cơ quan …: A, B, C"; nothing where there is none. */
function agenciesFinding(
  agencies: readonly Entry<'agencies'>[],
  lack: string,
  cure: string,
): Finding[] {
  if (agencies.length === 0) return [];
  const names = agencies.slice(0, NAMED).map(({ data }) => shortName(data));
  const more = agencies.length > NAMED ? ', …' : '';
  return [note(`${formatNumber(agencies.length)} ${lack}: ${names.join(', ')}${more}`, cure)];
}

function daysOffFinding(content: StepContent): Finding[] {
  const next = Number(todayOf(content).slice(0, 4)) + 1;
  const isAnnounced = [...content.of('days-off')].some(
    ({ data }) => data.year === next && data.notices.length > 0,
  );
  const cure = `${placeOf({ place: 'days-off' })}: ghi khi có thông báo chính thức; các buổi tiếp của năm ${next} được tính lại`;
  return isAnnounced ? [] : [note(`Ngày nghỉ năm ${next} chưa có thông báo chính thức`, cure)];
}

export function examineContent(content: StepContent): Finding[] {
  const agencies = presentAgencies(content);
  const scheduled = scheduledAgencies(content);
  const people = placeOf({ place: 'agencies', part: 'Người đứng đầu, người phụ trách' });
  return [
    ...FIRST_STEPS.map((step) => stepFinding(content, step)),
    ...agenciesFinding(
      agencies.filter(({ data }) => !data.head),
      'cơ quan chưa ghi chức vụ người đứng đầu',
      people,
    ),
    ...agenciesFinding(
      agencies.filter((agency) => !hasLeader(agency)),
      'cơ quan chưa ghi lãnh đạo phụ trách công tác dân vận',
      `${people}: chức vụ và số văn bản phân công`,
    ),
    ...agenciesFinding(
      agencies.filter(({ id, data }) => data.level === 'commune' && !scheduled.has(id)),
      'xã, phường chưa có lịch tiếp công dân đang áp dụng',
      `${placeOf({ place: 'receptions' })}: mỗi xã, phường một lịch, hoặc nhờ xã tự nhập`,
    ),
    ...daysOffFinding(content),
  ];
}
