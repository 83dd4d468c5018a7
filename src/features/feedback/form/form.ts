import { ANSWER_STATES, DESK } from '#features/feedback/labels.ts';
import { answerTiming, isAnswered, type AnswerTiming } from '#features/feedback/rules/timing.ts';
import type { Feedback } from '#features/feedback/schema.ts';
import { after, day, text, yearSlug } from '#features/form-text.ts';
import {
  FORMER_ADDRESS,
  PUBLICATION,
  RARE_SOURCE,
  is,
  note,
  textOf,
  warning,
  type ConceptForm,
  type Data,
  type HelpRule,
  type HelpRules,
} from '#features/form.ts';
import { formatDate, isLocalDate } from '#lib/local-date.ts';

/** Undefined until the day of receipt is entered. */
function timingOf(data: Data, today: string): AnswerTiming | undefined {
  const [receivedOn, answeredOn] = [textOf(data['receivedOn']), textOf(data['answeredOn'])];
  return isLocalDate(receivedOn)
    ? answerTiming({ receivedOn, ...(isLocalDate(answeredOn) && { answeredOn }) }, today)
    : undefined;
}

function answer(data: Data, today: string): string | undefined {
  const found = timingOf(data, today);
  const state = found && ANSWER_STATES[found.state];
  return found && !data['answeredOn'] ? `${state}, hạn ${formatDate(found.dueOn)}` : state;
}

const term: HelpRule = (record, { today }) => {
  const timing = timingOf(record, today);
  if (!timing || isAnswered(timing)) return undefined;
  const due = `Hạn trả lời: ${formatDate(timing.dueOn)}`;
  return timing.lateBy > 0
    ? warning(`${due}, đã quá ${timing.lateBy} ngày.`)
    : note(`${due} (15 ngày kể từ ngày nhận).`);
};

const together: HelpRule = ({ answeredOn, body }) => {
  if (textOf(answeredOn) && !textOf(body))
    return note('Đã ghi ngày trả lời: viết trả lời vào ô “Trả lời chính thức”.');
  return !textOf(answeredOn) && textOf(body) && note('Đã có nội dung trả lời: ghi ngày trả lời.');
};

const help: HelpRules<Feedback> = {
  receivedOn: term,
  answeredOn: together,
  about: ({ kind, about }) =>
    kind === 'correction' &&
    !textOf(about) &&
    note('Đề nghị đính chính: ghi trang có chỗ cần sửa để người đọc đối chiếu.'),
};

export const feedbackForm: ConceptForm<Feedback> = {
  groups: [
    { id: 'question', label: 'Người dân hỏi' },
    { id: 'answer', label: 'Cơ quan trả lời' },
    PUBLICATION,
    RARE_SOURCE,
    FORMER_ADDRESS,
  ],
  body: {
    label: 'Trả lời chính thức',
    hint: 'Nguyên văn trả lời của cơ quan',
    group: 'answer',
  },
  conditions: {
    correctedOn: {
      applies: is('kind', 'correction'),
      when: 'người dân đề nghị đính chính',
    },
  },
  help,
  agency: 'unit',
  defaults: (today) => ({ receivedOn: today }),
  naming: { slug: yearSlug('receivedOn') },
  line: (data, { today }) => [
    text(data['title']),
    after('nhận', day(data['receivedOn'])),
    answer(data, today),
  ],
  states: {
    '@answer': {
      label: 'Trả lời',
      names: ANSWER_STATES,
      of: (data, today) => timingOf(data, today)?.state,
    },
  },
  view: {
    sort: [['receivedOn', 'desc'], 'title'],
    filters: ['@answer', 'kind', 'receivedOn'],
    groups: [
      '@answer',
      'unit',
      { by: 'kind', label: 'Loại câu hỏi' },
      { by: 'receivedOn', label: 'Năm nhận', isYear: true },
    ],
  },
  task: { ...DESK.task, opens: 'list' },
  agenda: {
    ...DESK.agenda,
    items: (data, { today }) => {
      const found = data['answeredOn'] ? undefined : timingOf(data, today);
      return found
        ? [
            {
              on: found.dueOn,
              text: text(data['title']) ?? DESK.untitled,
              note: after('Nhận', day(data['receivedOn'])),
              isLate: found.lateBy > 0,
            },
          ]
        : [];
    },
  },
  bodyFault: ({ answeredOn }, isEmpty) => {
    if (isEmpty === !answeredOn) return undefined;
    return answeredOn
      ? {
          key: 'answeredOn',
          fault: 'Có ngày trả lời nhưng chưa có nội dung trả lời.',
          cure: 'Viết câu trả lời vào phần nội dung.',
        }
      : {
          key: 'answeredOn',
          fault: 'Có nội dung trả lời nhưng chưa ghi ngày trả lời.',
          cure: 'Ghi ngày trả lời.',
        };
  },
  citizenTexts: (data, body) => [
    { path: ['title'], text: textOf(data['title']) },
    { path: ['question'], text: textOf(data['question']) },
    { path: [], text: body, isAnswer: true },
  ],
};
