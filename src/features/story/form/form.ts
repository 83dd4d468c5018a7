import { DESK } from '#features/story/labels.ts';
import { named, slugOf, text } from '#features/form-text.ts';
import {
  FORMER_ADDRESS,
  PUBLICATION,
  SOURCE,
  has,
  isNot,
  lacks,
  recordOf,
  type ConceptForm,
  type Data,
} from '#features/form.ts';
import { currentStage } from '#features/story/rules/stage.ts';
import { STAGES, type Stage, type Story } from '#features/story/schema.ts';
import { HELP } from './help.ts';

const reached =
  (...stages: readonly Stage[]) =>
  (record: Data): boolean =>
    has(...stages)(recordOf(record['stages']));

const stageOf = ({ stages }: Data): Stage | undefined =>
  typeof stages === 'object' && stages !== null
    ? currentStage({ stages } as unknown as Story)
    : undefined;

export const storyForm: ConceptForm<Story> = {
  groups: [
    { id: 'model', label: 'Mô hình' },
    { id: 'stages', label: 'Các bước và công nhận' },
    { id: 'story', label: 'Câu chuyện, kết quả và ảnh' },
    { id: 'registration', label: 'Bản đăng ký mô hình', rare: true },
    { id: 'learning', label: 'Học hỏi, nhân rộng', rare: true },
    PUBLICATION,
    SOURCE,
    FORMER_ADDRESS,
  ],
  body: { label: 'Câu chuyện', hint: 'Kể việc đã làm, người đã hưởng lợi', group: 'story' },
  conditions: {
    results: {
      applies: reached('running', 'proposed', 'recognised', 'replicated'),
      when: 'mô hình đã thực hiện',
    },
    recognition: {
      applies: reached('recognised', 'replicated'),
      when: 'mô hình đã được công nhận',
    },
    'images[].alt': {
      applies: isNot('decorative', true),
      when: 'ảnh có nội dung cần tả',
      isNeeded: true,
    },
    'images[].decorative': { applies: lacks('alt'), when: 'ảnh không có mô tả' },
  },
  help: HELP,
  agency: 'agency',
  defaults: (today) => ({ registeredIn: Number(today.slice(0, 4)) }),
  naming: {
    // The year of registration, else of recognition; a story without either has its title alone.
    slug: ({ registeredIn, recognition, title }) =>
      slugOf(registeredIn || text(recordOf(recognition)['on'])?.slice(0, 4), title),
  },
  line: (data) => [text(data['title']), text(data['registeredIn']), named(STAGES, stageOf(data))],
  states: { '@stage': { label: 'Bước', names: STAGES, of: stageOf } },
  view: {
    sort: [['registeredIn', 'desc'], 'publishedOn', 'title'],
    filters: ['@stage', 'field', 'registeredIn'],
    groups: ['registeredIn', '@stage', { by: 'field', label: 'Lĩnh vực mô hình' }, 'agency'],
  },
  task: { ...DESK.task, opens: 'new' },
  needsSource: true,
};
