/** Records for tests, with no more in them than the rules look at. */
import type {
  AgencyEntry,
  DialogueEntry,
  DirectiveEntry,
  DutyEntry,
  ReceptionEntry,
  StatisticEntry,
  StoryEntry,
} from '../entry.ts';
import type { Published } from './evidence.ts';

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
  entry(id, { title: id, number: id, issuer: 'a', issuedOn: '2025-03-01', ...data });
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
export const reception = (data: object): ReceptionEntry =>
  entry('lich', { title: 'Lịch', agency: 'a', validFrom: '2025-01-01', ...data });
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
  directives: [],
  dialogues: [],
  receptions: [],
  stories: [],
  statistics: [],
  ...records,
});
