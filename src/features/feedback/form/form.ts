import { ANSWER_STATES, DESK } from '#features/feedback/labels.ts';
import { citizenTexts } from '#features/feedback/rules/citizen-texts.ts';
import { bodyFault } from '#features/feedback/rules/body.ts';
import type { Feedback } from '#features/feedback/schema.ts';
import { after, day, text, yearSlug } from '#features/form-text.ts';
import {
  FORMER_ADDRESS,
  PUBLICATION,
  RARE_SOURCE,
  is,
  type ConceptForm,
  type Data,
} from '#features/form.ts';
import { formatDate } from '#lib/local-date.ts';
import { HELP, timingOf } from './help.ts';

function answer(data: Data, today: string): string | undefined {
  const found = timingOf(data, today);
  const state = found && ANSWER_STATES[found.state];
  return found && !data['answeredOn'] ? `${state}, hạn ${formatDate(found.dueOn)}` : state;
}

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
  help: HELP,
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
  bodyFault,
  citizenTexts,
};
