import { describe, expect, it, test } from 'vitest';
import { readContentTree } from '#check/content-tree.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { HELP } from './rules.ts';
import type { HelpContext } from '#features/form.ts';
import type { Data } from '#features/form.ts';

const SYMBOLS: Record<string, string> = { ubnd: 'UBND', hdnd: 'HĐND', 'tinh-uy': 'TU', stp: 'STP' };
const context = (record: Data): HelpContext => ({
  today: '2026-11-25',
  now: new Date('2026-11-25T10:00:00+07:00'),
  record,
  symbolOf: (id) => SYMBOLS[id],
});
/** The help text, with “!” before a warning; empty where there is none. */
function said(rule: string, siblings: Data, record = siblings): string {
  const help = HELP[rule]?.(siblings, context(record));
  return help ? `${help.warns ? '! ' : ''}${help.text}` : '';
}

type Case = readonly [rule: string, siblings: Data, expected: string | RegExp];
const tested = new Set(['directives.validity.status']);
const table = (cases: readonly Case[]) => {
  for (const [rule] of cases) tested.add(rule);
  it.each(cases)('%s beside %j', (rule, siblings, expected) => {
    expect(HELP).toHaveProperty([rule]);
    if (expected instanceof RegExp) expect(said(rule, siblings)).toMatch(expected);
    else expect(said(rule, siblings)).toBe(expected);
  });
};

const party = { system: 'party', type: 'chi-thi', issuer: 'tinh-uy' };
const front = { system: 'front', type: 'huong-dan', issuer: 'khac' };
const state = { system: 'state', type: 'chi-thi', issuer: 'ubnd' };

describe('the number of a directive', () => {
  table([
    ['directives.number', {}, ''],
    ['directives.number', party, /^Ví dụ: 08-CT\/TU\. /],
    ['directives.number', { ...party, type: 'cong-van' }, /^Ví dụ: 08-CV\/TU\. /],
    ['directives.number', state, /^Ví dụ: 15\/CT-UBND\. .*08\/CT-UBND/],
    ['directives.number', { ...state, type: 'ke-hoach', issuer: 'stp' }, /15\/KH-STP/],
    [
      'directives.number',
      { ...state, type: 'quyet-dinh', issuedOn: '2025-03' },
      /^Ví dụ: 15\/QĐ-UBND; .*: 15\/2025\/QĐ-UBND\.$/,
    ],
    ['directives.number', { ...state, type: 'quyet-dinh', issuer: 'stp' }, /^Ví dụ: 15\/QĐ-STP\. /],
    ['directives.number', { ...state, type: 'nghi-quyet', issuer: 'hdnd' }, /15\/2026\/NQ-HĐND/],
    ['directives.number', { ...state, type: 'nghi-quyet', issuer: 'khac' }, /15\/NQ-UBND/],
    ['directives.number', { ...state, type: 'cong-van' }, /không ghi tên loại.*2231\/UBND-VP/],
    ['directives.number', { ...state, type: 'quy-dinh' }, /15\/QyĐ-UBND/],
    ['directives.number', { ...party, type: 'quy-dinh' }, /08-QĐi\/TU/],
    ['directives.number', { ...state, type: 'luat' }, /42\/2013\/QH13/],
    ['directives.number', { ...state, type: 'nghi-dinh' }, /15\/2026\/NĐ-/],
    ['directives.number', { ...party, number: '08/CT-TU' }, /^! .*gạch nối/],
    ['directives.number', front, /15\/HD-MTTQ-BTT/],
    ['directives.number', { ...front, number: '15-HD/MTTQ' }, /^! .*gạch chéo/],
    ['directives.number', { ...state, number: '15-CT/UBND' }, /^! .*gạch chéo/],
  ]);
});

describe('a directive', () => {
  table([
    ['directives.issuedOn', { issuedOn: '2026-11-20' }, ''],
    ['directives.issuedOn', { issuedOn: '2021' }, 'Trang ghi năm 2021, không ghi ngày.'],
    ['directives.issuedOn', { issuedOn: '2021-09' }, 'Trang ghi tháng 09/2021, không ghi ngày.'],
    ['directives.issuedOn', { issuedOn: '2026-11-3' }, ''],
    ['directives.term', { issuedOn: '2021-09', term: '2020-2025' }, ''],
    ['directives.term', { issuedOn: '2026', term: '2020-2025' }, /^! .*ngoài nhiệm kỳ 2020-2025/],
    ['directives.term', { issuedOn: '2026', term: '2020-' }, ''],
    ['directives.effectiveOn', {}, /để trống/],
    ['directives.effectiveOn', { number: '12/2026/QĐ-UBND' }, /điều khoản thi hành/],
    ['directives.effectiveOn', { effectiveOn: '2026-12-01' }, ''],
    ['directives.expiresOn', {}, ''],
    ['directives.expiresOn', { type: 'ke-hoach' }, /^Kế hoạch thường có thời hạn/],
    ['directives.expiresOn', { type: 'bao-cao' }, /^Báo cáo thường không có/],
    ['directives.expiresOn', { type: 'chi-thi' }, /^Chỉ thị thường không nêu/],
    ['directives.expiresOn', { type: 'chi-thi', expiresOn: '2026-12-01' }, ''],
    ['directives.appliesTo', { type: 'quy-che', title: 'Đối thoại với dân' }, /chỉ được tính cho/],
    ['directives.appliesTo', { type: 'quy-che', title: 'Quy chế làm việc' }, ''],
    [
      'directives.appliesTo',
      { type: 'quy-che', title: 'Đối thoại với dân', appliesTo: { levels: ['commune'] } },
      '',
    ],
    ['directives.body', { body: 'Điều 1.' }, ''],
    ['directives.body', { body: 'Lời kể.', summaryOnly: true }, /lời kể/],
    ['directives.body', { summaryOnly: true }, ''],
    ['directives.body', {}, /^Chưa có toàn văn/],
    ['directives.body', { attachments: [{ kind: 'signed' }] }, /^Đã có bản ký/],
    ['directives.body', { attachments: [{ kind: 'annex' }] }, /^Chưa có toàn văn/],
    ['directives.relations[].kind', { kind: 'replaces' }, /chỉ thay một phần/],
    ['directives.relations[].kind', { kind: 'replaces', part: 'Điều 3' }, ''],
    ['directives.relations[].kind', { kind: 'cites' }, ''],
    ['directives.changes[].kind', { kind: 'withdrawal' }, /giữ địa chỉ/],
    ['directives.changes[].kind', { kind: 'correction' }, ''],
  ]);

  it.each([
    [
      { status: 'in-force' },
      { expiresOn: '2026-01-31' },
      /^! .*31\/01\/2026.*“Hết hiệu lực toàn bộ”/,
    ],
    [
      { status: 'in-force' },
      { effectiveOn: '2026-12-01' },
      /^! .*01\/12\/2026.*“Chưa có hiệu lực”/,
    ],
    [{ status: 'not-yet-in-force' }, { effectiveOn: '2026-11-01' }, /^! .*“Còn hiệu lực”/],
    [{ status: 'in-force' }, {}, /^$/],
    [{ status: 'expired' }, {}, /^Ghi ngày hết hiệu lực/],
    [{}, { expiresOn: '2026-01-31' }, /^$/],
  ])('validity %j with %j', (validity, record, expected) => {
    expect(said('directives.validity.status', validity, { ...record, validity })).toMatch(expected);
  });
});

describe('publication', () => {
  table([
    ['stories.publishAt', {}, ''],
    ['stories.publishAt', { publishAt: '2026-11-2' }, ''],
    ['stories.publishAt', { publishAt: '2026-11-26T08:00' }, /^Sẽ hiện từ 08:00 ngày 26\/11\/2026/],
    [
      'directives.publishAt',
      { publishAt: '2026-11-25T09:59' },
      /đã qua: công bố xong là hiện ngay/,
    ],
    ['feedback.publishAt', { publishAt: '2026-11-25T10:01' }, /^Sẽ hiện từ 10:01/],
    ['stories.publishedOn', { publishedOn: '2026-11-25' }, ''],
    ['stories.publishedOn', { publishedOn: '2026-11-26', publishAt: '2026-11-26T08:00' }, ''],
    ['stories.publishedOn', { publishedOn: '2026-11-25', publishAt: '2026-11-26T08:00' }, /^! /],
  ]);
});

describe('receptions, stories, dialogues', () => {
  table([
    ['receptions.kind', { kind: 'periodic' }, /05 ngày làm việc/],
    ['receptions.kind', {}, ''],
    ['receptions.validFrom', { rule: { repeat: 'weekly', weekday: 'mon' } }, /không tính ngày/],
    ['receptions.validFrom', { rule: { repeat: 'dates', dates: [] } }, /không tính ngày/],
    ['receptions.validFrom', { rule: { repeat: 'dates', dates: ['2026-12-02'] } }, ''],
    ['receptions.validFrom', { rule: { repeat: 'weekly' }, validFrom: '2026-01-01' }, ''],
    ['receptions.validFrom', {}, ''],
    ['receptions.validTo', { validTo: '2026-11-24' }, /hết áp dụng ngày 24\/11\/2026/],
    ['receptions.validTo', { validTo: '2026-11-25' }, ''],
    ['receptions.form', { form: 'both' }, /điểm cầu/],
    ['receptions.form', { form: 'in-person' }, ''],
    ['receptions.place', { place: { name: 'Trụ sở' } }, /địa chỉ/],
    ['receptions.place', { place: { name: 'Trụ sở', address: 'Số 1' } }, ''],
    ['receptions.sessions[].status', { status: 'postponed' }, /thời gian dự kiến mới/],
    ['receptions.sessions[].status', { status: 'held' }, ''],
    [
      'receptions.sessions[].delegated',
      { on: '2026-07-01', delegated: true },
      /^! Từ ngày 01\/07\/2026/,
    ],
    ['receptions.sessions[].delegated', { on: '2026-06-30', delegated: true }, ''],
    ['stories.stages', {}, /^Ghi ngày của các bước/],
    ['stories.stages', { stages: { registered: '2026', running: '' } }, /bước “Đăng ký”\.$/],
    ['stories.stages', { stages: { recognised: '2026' } }, /“Công nhận”.*cấp công nhận/],
    ['stories.stages', { stages: { recognised: '2026' }, recognition: { level: 'unit' } }, /”\.$/],
    [
      'stories.recognition.level',
      { level: 'district', on: '2025-12-22' },
      /^! .*không còn cấp huyện/,
    ],
    ['stories.recognition.level', { level: 'district', on: '2025-06-30' }, ''],
    ['stories.recognition.level', { level: 'province', on: '2025-12-22' }, ''],
    ['stories.images[].consent', {}, /đồng ý/],
    ['stories.images[].consent', { consent: 'Đã có văn bản' }, ''],
    ['dialogues.questions[].status', { status: 'promised' }, /hạn giải quyết/],
    ['dialogues.questions[].status', { status: 'promised', dueOn: '2026-12-01' }, ''],
  ]);
});

describe('feedback, figures, agencies', () => {
  table([
    ['feedback.receivedOn', { receivedOn: '2026-11-23' }, /^Hạn trả lời: 08\/12\/2026/],
    [
      'feedback.receivedOn',
      { receivedOn: '2026-11-01' },
      /^! Hạn trả lời: 16\/11\/2026, đã quá 9 ngày/,
    ],
    ['feedback.receivedOn', { receivedOn: '2026-11-01', answeredOn: '2026-11-10' }, ''],
    ['feedback.answeredOn', { answeredOn: '2026-11-10' }, /viết trả lời/],
    ['feedback.answeredOn', { body: 'Trả lời.' }, /ghi ngày trả lời/],
    ['feedback.answeredOn', { body: 'Trả lời.', answeredOn: '2026-11-10' }, ''],
    ['feedback.about', { kind: 'correction' }, /chỗ cần sửa/],
    ['feedback.about', { kind: 'question' }, ''],
    ['statistics.unit', { unit: '%' }, /tử số và mẫu số/],
    ['statistics.unit', { unit: 'đơn' }, ''],
    [
      'statistics.asOf',
      {
        periodKind: 'quarter',
        series: [
          { from: '2026-10-01', to: '2026-12-31' },
          { from: '2026-07-01', to: '2026-09-30' },
        ],
      },
      /^Kỳ mới nhất: Quý IV\/2026, đến ngày 31\/12\/2026/,
    ],
    ['statistics.summary', { periodKind: 'quarter', series: [{ from: '', to: '' }] }, ''],
    ['statistics.periodKind', { periodKind: 'half' }, /cộng dồn/],
    ['statistics.periodKind', { periodKind: 'quarter' }, ''],
    ['statistics.form.circular', { circular: 'TT 06/2025/TT-TTCP' }, /từ 30\/09\/2025/],
    ['statistics.versions[].form.circular', { circular: 'TT 99/2030/TT-TTCP' }, ''],
    ['statistics.versions[].from', { key: 'v' }, ''],
    ['statistics.versions[].why', { from: '2025-09-30' }, /^! /],
    ['statistics.versions[].why', {}, ''],
    ['statistics.chart', { chart: 'stacked' }, /^! /],
    ['statistics.chart', { chart: 'stacked', groups: [{ key: '1' }] }, ''],
    ['duties.evidence.minimum', { collection: 'receptions' }, /Phần trăm.*100/],
    ['duties.evidence.minimum', { collection: 'stories' }, /Số mô hình/],
    ['duties.evidence.minimum', {}, ''],
    ['agencies.symbol', { kind: 'party' }, /TU/],
    ['agencies.symbol', { kind: 'centre' }, ''],
    ['agencies.level', { level: 'district' }, /^! /],
    ['agencies.level', { level: 'district', dissolvedOn: '2025-06-30' }, ''],
    ['agencies.dissolvedOn', { dissolvedOn: '2025-06-30' }, /nay là/],
    ['agencies.dissolvedOn', {}, ''],
  ]);
});

test('every rule has a case', () => {
  const shared = /\.publish(?:At|edOn)$/;
  const untested = Object.keys(HELP).filter((rule) => !tested.has(rule) && !shared.test(rule));
  expect(untested).toEqual([]);
});

/** Becomes overdue by time alone. */
const BY_TIME = 'feedback.receivedOn';

test('records that the check takes for good are not warned about', () => {
  const { records } = readContentTree(TEST_CONTENT);
  const warned = records.flatMap(({ collection, id, data }) =>
    Object.entries(HELP).flatMap(([rule, help]) => {
      const [form, key = '', inner] = rule.split('.');
      if (form !== collection || key.endsWith('[]') || rule === BY_TIME) return [];
      const record = data as Data;
      const siblings = inner ? record[key] : record;
      const told = siblings ? help(siblings as Data, context(record)) : undefined;
      return told && told.warns ? [`${collection}/${id} ${rule}: ${told.text}`] : [];
    }),
  );
  expect(warned).toEqual([]);
});
