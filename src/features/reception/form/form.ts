import { after, day, text, titleSlug } from '#features/form-text.ts';
import {
  PUBLICATION,
  is,
  isNot,
  lacks,
  recordOf,
  type Condition,
  type ConceptForm,
  type State,
} from '#features/form.ts';
import { DESK } from '#features/reception/labels.ts';
import type { Reception } from '#features/reception/schema.ts';
import { isLocalDate } from '#lib/local-date.ts';
import { comingItems } from './agenda.ts';
import { HELP } from './help.ts';

const held: Condition = { applies: is('status', 'held'), when: 'buổi tiếp đã diễn ra' };
const differs: Condition = {
  applies: isNot('status', 'cancelled', 'postponed'),
  when: 'buổi tiếp vẫn diễn ra nhưng khác lịch',
};

const inUse: State = {
  label: 'Áp dụng',
  names: { current: 'Đang áp dụng', coming: 'Sắp áp dụng', over: 'Đã hết' },
  of: ({ validFrom, validTo }, today) => {
    const [from, to] = [String(validFrom), String(validTo)];
    if (!isLocalDate(from)) return undefined;
    if (isLocalDate(to) && to < today) return 'over';
    return from > today ? 'coming' : 'current';
  },
};

export const receptionForm: ConceptForm<Reception> = {
  groups: [
    { id: 'who', label: 'Ai tiếp' },
    { id: 'when', label: 'Ngày và giờ tiếp', asWritten: true },
    { id: 'where', label: 'Nơi tiếp, đăng ký' },
    { id: 'subject', label: 'Thành phần, nội dung' },
    { id: 'sessions', label: 'Từng buổi tiếp', leads: true },
    { id: 'source', label: 'Căn cứ và nguồn' },
    PUBLICATION,
  ],
  body: {
    label: 'Nội dung thông báo',
    hint: 'Nguyên văn thông báo lịch tiếp, nếu có',
    group: 'subject',
  },
  conditions: {
    'registerBefore.dayOfMonth': {
      applies: lacks('daysBefore'),
      when: 'hạn là một ngày cố định trong tháng',
    },
    'registerBefore.daysBefore': {
      applies: lacks('dayOfMonth'),
      when: 'hạn tính ngược từ ngày tiếp',
    },
    'sessions[].movedTo': {
      applies: is('status', 'moved'),
      when: 'buổi tiếp dời ngày',
      isNeeded: true,
    },
    'sessions[].reason': {
      applies: is('status', 'moved', 'postponed', 'cancelled'),
      when: 'buổi tiếp dời, hoãn hoặc không tổ chức',
      isNeeded: true,
    },
    'sessions[].publishedOn': {
      applies: isNot('status', 'planned', undefined),
      when: 'đã thông báo về buổi này',
    },
    'sessions[].host': differs,
    'sessions[].times': differs,
    'sessions[].place': differs,
    'sessions[].form': differs,
    'sessions[].presidedBy': held,
    'sessions[].delegated': held,
    'sessions[].visits': held,
    'sessions[].people': held,
    'sessions[].cases': held,
    'sessions[].conclusion': held,
  },
  help: HELP,
  widgets: { rule: 'reception-rule', sessions: { wraps: 'reception-sessions' } },
  agency: 'agency',
  naming: { slug: titleSlug },
  line: ({ agency, host, validFrom, validTo }, { agencyName }) => [
    agencyName(String(agency)),
    text(recordOf(host)['post']),
    [after('từ', day(validFrom)), after('đến', day(validTo))].filter(Boolean).join(' '),
  ],
  states: { '@in-use': inUse },
  view: {
    sort: ['title', ['validFrom', 'desc']],
    filters: ['@in-use', 'kind'],
    groups: [
      'agency',
      { by: 'kind', label: 'Loại lịch' },
      '@in-use',
      { by: 'validFrom', label: 'Áp dụng từ năm', isYear: true },
    ],
  },
  page: '{{agency}}/',
  task: { ...DESK.task, opens: 'list' },
  agenda: { ...DESK.agenda, items: comingItems },
  needsSource: true,
};
