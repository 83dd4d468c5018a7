import { after, day, text, titleSlug } from '#features/form-text.ts';
import {
  PUBLICATION,
  is,
  isNot,
  lacks,
  note,
  recordOf,
  textOf,
  warning,
  type Condition,
  type ConceptForm,
  type HelpRules,
  type State,
} from '#features/form.ts';
import { DESK } from '#features/reception/labels.ts';
import { NO_DELEGATION } from '#features/reception/rules/minimums.ts';
import { UNDATED } from '#features/reception/rules/rule-preview.ts';
import type { Reception } from '#features/reception/schema.ts';
import { formatDate, isLocalDate } from '#lib/local-date.ts';
import { comingItems } from './agenda.ts';

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

/** Of the kinds and of changes: Luật Tiếp công dân 42/2013/QH13. */
const KINDS: Readonly<Record<string, string>> = {
  regular: 'Công chức tiếp trong giờ làm việc.',
  periodic:
    'Người đứng đầu tiếp theo lịch, công khai chậm nhất 05 ngày làm việc trước ngày tiếp (khoản 4 Điều 24 Luật Tiếp công dân).',
  extraordinary:
    'Người đứng đầu tiếp khi vụ việc gay gắt, phức tạp, đông người (khoản 3 Điều 18 Luật Tiếp công dân); ngày tiếp ghi theo danh sách ngày.',
};

const CHANGES: Readonly<Record<string, string>> = {
  moved: 'Ghi ngày mới và lý do; trang báo cả ngày cũ và ngày mới.',
  postponed:
    'Luật yêu cầu thông báo thời gian dự kiến mới (khoản 4 Điều 24): khi có ngày, đổi thành “Dời ngày”.',
  cancelled: 'Luật chỉ cho lùi lịch: nếu sẽ tiếp bù, chọn “Dời ngày” hoặc “Hoãn”.',
};

/** A hint for each value of a choice. */
const hintOf = (texts: Readonly<Record<string, string>>, value: unknown) => {
  const hint = texts[textOf(value)];
  return hint && note(hint);
};

const help: HelpRules<Reception> = {
  kind: ({ kind }) => hintOf(KINDS, kind),
  validFrom: ({ validFrom, rule }) => {
    const { repeat, dates } = recordOf(rule);
    const listed = repeat === 'dates' && Array.isArray(dates) && dates.length > 0;
    return textOf(repeat) && !textOf(validFrom) && !listed && note(UNDATED);
  },
  validTo: ({ validTo }, { today }) => {
    const last = textOf(validTo);
    return (
      isLocalDate(last) &&
      last < today &&
      note(`Lịch đã hết áp dụng ngày ${formatDate(last)}: buổi sau ngày ấy không hiện.`)
    );
  },
  form: ({ form }) =>
    ['online', 'both'].includes(textOf(form)) &&
    note('Tiếp trực tuyến: ghi điểm cầu trung tâm ở “Nơi tiếp”, các điểm cầu khác ở nội dung.'),
  'sessions[].status': ({ status }) => hintOf(CHANGES, status),
  'sessions[].delegated': ({ delegated, on }) =>
    delegated === true &&
    textOf(on) >= NO_DELEGATION.from &&
    warning(
      'Từ ngày 01/07/2026 luật sửa đổi, theo báo chí, không cho ủy quyền cấp phó; buổi này không tính vào số ngày người đứng đầu phải tiếp.',
    ),
  place: ({ place }) =>
    textOf(recordOf(place)['name']) &&
    !textOf(recordOf(place)['address']) &&
    note('Ghi thêm địa chỉ để người dân biết đường đến, ví dụ số 88 Hoàng Thái Hiếu.'),
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
  help,
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
