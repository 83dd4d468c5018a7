import { DESK } from '#features/dialogue/labels.ts';
import { DIALOGUE_STATUSES, type Dialogue } from '#features/dialogue/schema.ts';
import { day, named, text, yearSlug } from '#features/form-text.ts';
import {
  FORMER_ADDRESS,
  PUBLICATION,
  SOURCE,
  has,
  is,
  isNot,
  note,
  recordsOf,
  textOf,
  type Condition,
  type ConceptForm,
} from '#features/form.ts';

const upcoming: Condition = {
  applies: is('status', 'announced'),
  when: 'cuộc đối thoại sắp diễn ra',
};
const past: Condition = { applies: is('status', 'held'), when: 'cuộc đối thoại đã diễn ra' };
const isPromised = is('status', 'promised', 'planned', 'done');

export const dialogueForm: ConceptForm<Dialogue> = {
  groups: [
    { id: 'event', label: 'Cuộc đối thoại', asWritten: true },
    { id: 'people', label: 'Người dự' },
    { id: 'asking', label: 'Gửi câu hỏi trước' },
    { id: 'outcome', label: 'Nội dung và kết luận' },
    { id: 'questions', label: 'Câu hỏi và trả lời' },
    PUBLICATION,
    SOURCE,
    FORMER_ADDRESS,
  ],
  body: {
    label: 'Biên bản, nội dung chính',
    hint: 'Những gì không thuộc câu hỏi nào ở trên',
    group: 'outcome',
  },
  conditions: {
    howToAsk: upcoming,
    askBefore: upcoming,
    conclusion: past,
    questions: past,
    'questions[].dueOn': {
      applies: isPromised,
      when: 'cơ quan đang giải quyết, đưa vào kế hoạch hoặc đã giải quyết',
      after: 'status',
    },
    'questions[].movedFrom': {
      applies: (question) => isPromised(question) && has('dueOn')(question),
      when: 'đã có hạn giải quyết',
      after: 'status',
    },
    'questions[].doneOn': {
      applies: is('status', 'done'),
      when: 'đã giải quyết xong',
      after: 'status',
    },
    'questions[].outcome': {
      applies: isNot('status', 'answered', undefined),
      when: 'việc chưa xong ngay khi trả lời',
    },
  },
  help: {
    'questions[].status': ({ status, dueOn }) =>
      status === 'promised' &&
      !textOf(dueOn) &&
      note('Ghi hạn giải quyết: trang theo dõi cam kết theo hạn ấy.'),
  },
  agency: 'agency',
  naming: { slug: yearSlug('on') },
  line: ({ on, status, title }) => [day(on), named(DIALOGUE_STATUSES, status), text(title)],
  view: {
    sort: [['on', 'desc'], 'title'],
    filters: ['status', 'on'],
    groups: ['agency', 'audience', 'status', { by: 'on', label: 'Năm đối thoại', isYear: true }],
  },
  task: { ...DESK.task, opens: 'new' },
  needsSource: true,
  citizenTexts: ({ questions }) =>
    recordsOf(questions).flatMap((question, at) =>
      ['question', 'answer', 'outcome'].map((key) => ({
        path: ['questions', at, key],
        text: textOf(question[key]),
        isAnswer: key !== 'question',
      })),
    ),
};
