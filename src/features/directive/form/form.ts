import { DESK, DIRECTIVE } from '#features/directive/labels.ts';
import { bodyFault } from '#features/directive/rules/body.ts';
import { outcomeTexts } from '#features/directive/rules/outcome-texts.ts';
import { slugOfDraft } from '#features/directive/rules/slug.ts';
import { CITED, VALIDITY_STATUSES, type Directive } from '#features/directive/schema.ts';
import { day, named, text } from '#features/form-text.ts';
import {
  PUBLICATION,
  has,
  holdsValue,
  is,
  isNot,
  lacks,
  recordOf,
  recordsOf,
  type Condition,
  type ConceptForm,
  type Data,
} from '#features/form.ts';
import { namedAttachment } from './attachment.ts';
import { HELP } from './help.ts';

const otherIsNamed: Condition = {
  applies: has('to', 'citation'),
  when: 'đã chọn hoặc ghi văn bản kia',
};

const takenDown = ({ changes }: Data): string | undefined =>
  recordsOf(changes).some(is('kind', 'withdrawal')) ? DIRECTIVE.withdrawnBadge : undefined;

const validity = (data: Data): string | undefined =>
  takenDown(data) ?? named(VALIDITY_STATUSES, recordOf(data['validity'])['status']);

export const directiveForm: ConceptForm<Directive> = {
  groups: [
    { id: 'document', label: 'Văn bản' },
    { id: 'text', label: 'Nội dung' },
    { id: 'validity', label: 'Hiệu lực và quan hệ với văn bản khác' },
    { id: 'source', label: 'Bản ký và nguồn' },
    { id: 'outcome', label: 'Kết quả tiếp công dân, giải quyết khiếu nại', rare: true },
    PUBLICATION,
    { id: 'later', label: 'Thay đổi sau khi đăng', rare: true },
  ],
  body: {
    label: 'Toàn văn',
    hint: 'Mỗi Điều một tiêu đề. Để trống nếu chỉ có bản tóm tắt',
    group: 'text',
    isLegal: true,
  },
  conditions: {
    term: {
      applies: is('system', 'party', 'front'),
      when: 'văn bản là của Đảng, Mặt trận hoặc đoàn thể',
    },
    authority: {
      applies: isNot('type', 'luat', 'phap-lenh', 'nghi-dinh', 'thong-tu'),
      when: 'văn bản không phải luật, pháp lệnh, nghị định, thông tư',
    },
    appliesTo: {
      applies: is('type', 'quy-che', 'quy-dinh', 'quyet-dinh'),
      when: 'văn bản là quy chế, quy định hoặc quyết định',
    },
    outcome: {
      applies: is('type', 'thong-bao', 'quyet-dinh'),
      when: 'văn bản là thông báo hoặc quyết định',
    },
    'outcome.heldOn': { applies: is('kind', 'session'), when: 'là kết luận buổi tiếp công dân' },
    unproofread: {
      applies: ({ body, summaryOnly }) => holdsValue(body) && summaryOnly !== true,
      when: 'đã có toàn văn',
    },
    fullTextUrl: {
      applies: ({ summaryOnly, textNotFound }) => summaryOnly === true && textNotFound !== true,
      when: 'trang chưa đăng toàn văn và biết nơi đăng',
    },
    textNotFound: {
      applies: (record) => record['summaryOnly'] === true && lacks('fullTextUrl')(record),
      when: 'trang chưa đăng toàn văn và không biết nơi đăng',
    },
    'relations[].to': { applies: lacks('citation'), when: 'chưa ghi số, ký hiệu văn bản nơi khác' },
    'relations[].citation': { applies: lacks('to'), when: 'văn bản kia không có trên trang này' },
    'relations[].part': otherIsNamed,
    'relations[].quote': otherIsNamed,
    'changes[].hidesBefore': {
      applies: isNot('kind', 'withdrawal'),
      when: 'văn bản vẫn còn đăng',
    },
  },
  help: HELP,
  widgets: { number: 'directive-number' },
  uploads: { attachments: namedAttachment },
  agency: 'issuer',
  defaults: (today) => ({ validity: { checkedOn: today } }),
  naming: {
    slug: (data, { mainIssuers }) => slugOfDraft(data, mainIssuers),
    taken: 'Văn bản có số, ký hiệu, năm và cơ quan ban hành này đã có',
    follows: true,
  },
  line: (data) => [
    text(data['number']),
    day(data['issuedOn']),
    validity(data),
    text(data['title']),
  ],
  takenDown,
  view: {
    sort: [['issuedOn', 'desc'], 'publishedOn', 'number', 'title'],
    filters: ['type', 'issuedOn'],
    groups: [
      'type',
      { by: 'issuedOn', label: 'Năm ban hành', isYear: true },
      'issuer',
      { by: 'validity.status', label: 'Hiệu lực' },
    ],
  },
  choice: (data, { agencyName, mainIssuers }) => {
    const issuer = text(data['issuer']);
    return {
      label: [text(data['number']), text(data['title'])].filter(Boolean).join(' · '),
      detail: [issuer && agencyName(issuer), day(data['issuedOn'])].filter(Boolean).join(' · '),
      rank: Number(!issuer || !mainIssuers.includes(issuer)),
      date: text(data['issuedOn']),
    };
  },
  task: { ...DESK.task, opens: 'new' },
  needsSource: true,
  cited: CITED,
  bodyFault,
  citizenTexts: outcomeTexts,
};
