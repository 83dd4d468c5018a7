/** Test records with only the fields that the rules read. */
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DialogueEntry } from '#features/dialogue/schema.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import type { DutyEntry } from '#features/duty/schema.ts';
import type { StatisticEntry } from '#features/statistic/schema.ts';
import type { StoryEntry } from '#features/story/schema.ts';
import type { Counts } from '#features/reception/rules/attendance.ts';
import type { AttendanceRow } from '#features/reception/rules/attendance.ts';
import type { Minimum } from '#features/reception/rules/minimums.ts';
import { cellOf, type Published } from './evidence/index.ts';
import type { Context } from './scope.ts';
import type { Cell, DutyStatus } from './status.ts';

const entry = <E>(id: string, data: object): E => ({ id, digest: '', data }) as E;

export const agency = (id: string, data: object = {}): AgencyEntry =>
  entry(id, {
    names: [{ name: `Cơ quan ${id}`, from: '2020-01-01' }],
    kind: 'department',
    level: 'province',
    ...data,
  });
export const duty = (evidence: object, data: object = {}): DutyEntry =>
  entry('n1', {
    directive: 'goc',
    order: 1,
    title: 'Nhiệm vụ',
    text: 'Nội dung',
    appliesTo: ['department'],
    cadence: 'yearly',
    evidence: { minimum: 1, ...evidence },
    ...data,
  });
export const directive = (id: string, data: object = {}): DirectiveEntry =>
  entry(id, {
    ...{ title: id, number: id, type: 'ke-hoach', issuer: 'a', issuedOn: '2025-03-01' },
    ...data,
  });
export const story = (data: object): StoryEntry =>
  entry('mo-hinh', { title: 'Mô hình', agency: 'a', registeredIn: 2025, ...data });
export const dialogue = (data: object): DialogueEntry =>
  entry('doi-thoai', {
    title: 'Đối thoại',
    agency: 'a',
    on: '2025-05-05',
    status: 'held',
    ...data,
  });
/** Past, decided and attended days of a head; required by law unless `bound` is false. */
export const attendance = (
  total: Partial<Counts>,
  { bound = true, post = 'Giám đốc Sở', year = 2025, of = 'a' } = {},
): AttendanceRow => ({
  agency: agency(of),
  attendance: {
    year,
    post,
    minimums: bound ? [{} as Minimum] : [],
    months: [],
    total: {
      ...{ head: 0, delegated: 0, postponed: 0, cancelled: 0, moved: 0, unreported: 0, coming: 0 },
      ...{ withoutFigures: 0, required: 0, decided: 0, kept: 0 },
      ...total,
    },
  },
});
export const statisticEntry = (data: object): StatisticEntry =>
  entry('ty-le', {
    title: 'Tỷ lệ',
    unit: '%',
    periodKind: 'half',
    higherIs: 'better',
    series: [],
    ...data,
  });

export const published = (records: Partial<Published> = {}): Published => ({
  agencies: [],
  directives: [],
  dialogues: [],
  attendance: [],
  stories: [],
  statistics: [],
  ...records,
});

export const TODAY = '2026-11-23';

/** Context of a directive of September 2021 by a province's committee, as of 23/11/2026. */
export const contextOf = (issuer: object = {}, data: object = {}): Context => ({
  directive: directive('goc', { issuer: 'tinh-uy', issuedOn: '2021-09', ...data }),
  issuer: agency('tinh-uy', { kind: 'party', ...issuer }),
  today: TODAY,
});

/** Returns the cell of a duty for agency "a", as of 23/11/2026. */
export const cellIn = (
  evidence: object,
  records: Partial<Published>,
  { year = 2025, rest = {}, of = agency('a') } = {},
): Cell => cellOf(duty(evidence, rest), of, year, published(records), TODAY);
export const statusOf = (...question: Parameters<typeof cellIn>): DutyStatus =>
  cellIn(...question).status;
