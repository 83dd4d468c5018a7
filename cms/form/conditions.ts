/**
 * Fields that make sense only with certain other values. They are drawn when they apply or have a
 * value: nothing in a file is ever hidden. All are optional in their schema; a test proves it.
 */
import { type STAGES } from '#features/story/schema.ts';
import { has, holdsValue, is, isNot, lacks, type Condition, type Data } from '#features/form.ts';

const reached =
  (...stages: readonly (keyof typeof STAGES)[]) =>
  ({ stages: dates }: Data): boolean =>
    typeof dates === 'object' && dates !== null && has(...stages)(dates as Data);

const held: Condition = { applies: is('status', 'held'), when: 'buổi tiếp đã diễn ra' };
const differs: Condition = {
  applies: isNot('status', 'cancelled', 'postponed'),
  when: 'buổi tiếp vẫn diễn ra nhưng khác lịch',
};
const promised = is('status', 'promised', 'planned', 'done');
const isPromise: Condition = {
  applies: promised,
  when: 'cơ quan đang giải quyết, đưa vào kế hoạch hoặc đã giải quyết',
  after: 'status',
};
const upcoming: Condition = {
  applies: is('status', 'announced'),
  when: 'cuộc đối thoại sắp diễn ra',
};
const pastDialogue: Condition = {
  applies: is('status', 'held'),
  when: 'cuộc đối thoại đã diễn ra',
};
const ofProvince: Condition = {
  applies: ({ level, outside }) => level !== 'central' && outside !== true,
  when: 'cơ quan thuộc tỉnh',
};

/** By the path of the field, as in `fields.ts`; `[]` means the items of a list. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  'directives.term': {
    applies: is('system', 'party', 'front'),
    when: 'văn bản là của Đảng, Mặt trận hoặc đoàn thể',
  },
  'directives.authority': {
    applies: isNot('type', 'luat', 'phap-lenh', 'nghi-dinh', 'thong-tu'),
    when: 'văn bản không phải luật, pháp lệnh, nghị định, thông tư',
  },
  'directives.appliesTo': {
    applies: is('type', 'quy-che', 'quy-dinh', 'quyet-dinh'),
    when: 'văn bản là quy chế, quy định hoặc quyết định',
  },
  'directives.unproofread': {
    applies: ({ body, summaryOnly }) => holdsValue(body) && summaryOnly !== true,
    when: 'đã có toàn văn',
  },
  'directives.fullTextUrl': {
    applies: (record) => record['summaryOnly'] === true && record['textNotFound'] !== true,
    when: 'trang chưa đăng toàn văn và biết nơi đăng',
  },
  'directives.textNotFound': {
    applies: (record) => record['summaryOnly'] === true && lacks('fullTextUrl')(record),
    when: 'trang chưa đăng toàn văn và không biết nơi đăng',
  },
  'directives.relations[].to': {
    applies: lacks('citation'),
    when: 'chưa ghi số, ký hiệu văn bản nơi khác',
  },
  'directives.relations[].citation': {
    applies: lacks('to'),
    when: 'văn bản kia không có trên trang này',
  },
  'directives.relations[].part': {
    applies: has('to', 'citation'),
    when: 'đã chọn hoặc ghi văn bản kia',
  },
  'directives.relations[].quote': {
    applies: has('to', 'citation'),
    when: 'đã chọn hoặc ghi văn bản kia',
  },
  'directives.changes[].hidesBefore': {
    applies: isNot('kind', 'withdrawal'),
    when: 'văn bản vẫn còn đăng',
  },
  'receptions.registerBefore.dayOfMonth': {
    applies: lacks('daysBefore'),
    when: 'hạn là một ngày cố định trong tháng',
  },
  'receptions.registerBefore.daysBefore': {
    applies: lacks('dayOfMonth'),
    when: 'hạn tính ngược từ ngày tiếp',
  },
  'receptions.sessions[].movedTo': { applies: is('status', 'moved'), when: 'buổi tiếp dời ngày' },
  'receptions.sessions[].reason': {
    applies: is('status', 'moved', 'postponed', 'cancelled'),
    when: 'buổi tiếp dời, hoãn hoặc không tổ chức',
  },
  'receptions.sessions[].publishedOn': {
    applies: isNot('status', 'planned', undefined),
    when: 'đã thông báo về buổi này',
  },
  'receptions.sessions[].host': differs,
  'receptions.sessions[].times': differs,
  'receptions.sessions[].place': differs,
  'receptions.sessions[].form': differs,
  'receptions.sessions[].presidedBy': held,
  'receptions.sessions[].delegated': held,
  'receptions.sessions[].visits': held,
  'receptions.sessions[].people': held,
  'receptions.sessions[].cases': held,
  'receptions.sessions[].conclusion': held,
  'stories.results': {
    applies: reached('running', 'proposed', 'recognised', 'replicated'),
    when: 'mô hình đã thực hiện',
  },
  'stories.recognition': {
    applies: reached('recognised', 'replicated'),
    when: 'mô hình đã được công nhận',
  },
  'stories.images[].alt': { applies: isNot('decorative', true), when: 'ảnh có nội dung cần tả' },
  'stories.images[].decorative': { applies: lacks('alt'), when: 'ảnh không có mô tả' },
  'statistics.identities': { applies: has('groups'), when: 'số liệu chia thành nhóm' },
  'statistics.release.postponed': { applies: has('days'), when: 'đã đặt hạn công bố' },
  'agencies.territory': ofProvince,
  'agencies.massMobilisationHead': ofProvince,
  'agencies.massMobilisationLead': ofProvince,
  'agencies.parents': {
    applies: isNot('level', 'central'),
    when: 'cơ quan không thuộc trung ương',
  },
  'dialogues.howToAsk': upcoming,
  'dialogues.askBefore': upcoming,
  'dialogues.conclusion': pastDialogue,
  'dialogues.questions': pastDialogue,
  'dialogues.questions[].dueOn': isPromise,
  'dialogues.questions[].movedFrom': {
    applies: (question) => promised(question) && has('dueOn')(question),
    when: 'đã có hạn giải quyết',
    after: 'status',
  },
  'dialogues.questions[].doneOn': {
    applies: is('status', 'done'),
    when: 'đã giải quyết xong',
    after: 'status',
  },
  'dialogues.questions[].outcome': {
    applies: isNot('status', 'answered', undefined),
    when: 'việc chưa xong ngay khi trả lời',
  },
  'feedback.correctedOn': {
    applies: is('kind', 'correction'),
    when: 'người dân đề nghị đính chính',
  },
  'duties.evidence.statistic': {
    applies: is('collection', 'statistics'),
    when: 'tài liệu kiểm chứng là số liệu',
  },
  'days-off.tetTo': { applies: has('tetFrom'), when: 'đã ghi ngày bắt đầu nghỉ Tết' },
  'site.usefulness': {
    applies: ({ feedbackEndpoint }) => String(feedbackEndpoint ?? '').startsWith('/'),
    when: 'máy nhận góp ý chạy cạnh trang',
  },
};
