/**
 * Tasks of the handbook that no other story does: validity, the result of a session, a dialogue, an
 * agency, days off.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readRecord } from '#lib/front-matter.ts';
import type { CmsSite } from './cms-site.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { button, picture, prepare, VIEWPORT, whole } from './handbook-pictures.ts';

test.use({ viewport: VIEWPORT });
test.beforeEach(prepare);

const published = (site: CmsSite, file: string): Record<string, unknown> => {
  const path = join(site.repoDir, 'content', file);
  return readRecord(file.slice(file.lastIndexOf('.')), readFileSync(path, 'utf8')).data as Record<
    string,
    unknown
  >;
};
/** The n-th text, day or choice of that name in the form. */
const type = (page: Page, key: string, text: string, nth = 0) =>
  steps.typeText(page, steps.field(page, key, nth), text);
const pick = (page: Page, key: string, day: string, nth = 0) =>
  steps.pickDate(steps.field(page, key, nth), day);

test('a new document replaces an old one, whose validity then ends @handbook:hieu-luc-va-quan-he', async ({
  editor,
  site,
}) => {
  const old = '2026-31-2026-qd-ubnd';
  await steps.openNew(editor, site.baseUrl, 'directives');
  await steps.fillDirective(editor, {
    title: 'Về quy chế mới',
    number: '27/CT-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
    issuedOn: '2026-11-20',
    summary: 'Thay quy chế cũ.',
    body: 'Thay thế Quyết định số 31/2026/QĐ-UBND.',
  });
  await button(editor, 'Thêm quan hệ').click();
  const relations = whole(editor, 'relations');
  await steps.choose(editor, relations.locator('[id^="kind-field-"]'), 'Thay thế');
  await relations.locator('[id^="to-field-"]').click();
  await editor.keyboard.insertText('31/2026/QĐ-UBND');
  await editor.getByRole('option').first().click();
  await picture(editor, 'quan-he', [relations]);
  await steps.save(editor);
  await steps.publish(editor);
  expect(published(site, 'directives/2026-27-ct-ubnd.md')['relations']).toEqual([
    { kind: 'replaces', to: old },
  ]);
  await steps.openEntry(editor, site.baseUrl, 'directives', old);
  await steps.choose(editor, steps.field(editor, 'status'), 'Hết hiệu lực toàn bộ');
  await pick(editor, 'expiresOn', '2026-11-20');
  await type(editor, 'basis', 'Chỉ thị số 27/CT-UBND thay thế');
  await steps.save(editor);
  await steps.publish(editor);
  expect(published(site, `directives/${old}.md`)).toMatchObject({
    expiresOn: '2026-11-20',
    validity: { status: 'expired', basis: 'Chỉ thị số 27/CT-UBND thay thế' },
  });
});

test('the past by month: what is not reported is seen, and its result written @handbook:ket-qua-buoi-tiep', async ({
  editor,
  site,
}) => {
  const slug = 'minh-hoa-chu-tich-xa-thi-du';
  await editor.clock.setSystemTime('2026-11-27T09:00:00+07:00');
  await steps.openEntry(editor, site.baseUrl, 'receptions', slug);
  const past = editor.getByRole('region', { name: 'Các buổi đã qua và đã ghi' });
  expect(await editor.locator('label').count(), 'only what is open is drawn').toBeLessThan(80);
  await expect(past.getByRole('listitem')).toHaveCount(0);
  await past.getByRole('button', { name: /^Tháng 11\/2026/ }).click();
  await expect(past.getByRole('listitem').nth(1)).toContainText(
    'Thứ Năm 19/11/2026 Đã tiếp3 lượt; 4 người; 2 vụ việc',
  );
  await past.getByRole('button', { name: 'Ghi kết quả buổi 26/11/2026' }).click();
  const counts = { visits: 7, people: 9, cases: 5 };
  const outcome = {
    presidedBy: 'Chủ tịch UBND xã',
    conclusion: 'Thông báo số 61/TB-UBND ngày 27/11/2026',
  };
  for (const [key, value] of Object.entries({ ...counts, ...outcome }))
    await type(editor, key, String(value));
  await picture(
    editor,
    'ket-qua-buoi',
    ['visits', 'presidedBy', 'conclusion'].map((key) => whole(editor, key)),
  );
  await past.getByRole('button', { name: 'Xong' }).click();
  await expect(past).toContainText('7 lượt; 9 người; 5 vụ việc');
  await steps.save(editor);
  await steps.publish(editor);
  expect(published(site, `receptions/${slug}.md`)['sessions']).toContainEqual(
    expect.objectContaining({ ...counts, ...outcome, on: '2026-11-26', status: 'held' }),
  );
});

test('a dialogue is announced, then its promise has a unit and a deadline, then it is kept @handbook:doi-thoai', async ({
  editor,
  site,
}) => {
  await test.step('announce', async () => {
    await editor.getByRole('link', { name: 'Đăng đối thoại' }).click();
    await steps.expectForm(editor);
    await type(editor, 'title', 'Chủ tịch UBND xã Thí Dụ đối thoại với Nhân dân');
    await steps.choose(
      editor,
      steps.field(editor, 'agency'),
      'Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa',
    );
    await pick(editor, 'on', '2026-11-25');
    await type(editor, 'place', 'Hội trường UBND xã Thí Dụ');
    await steps.choose(editor, steps.field(editor, 'status'), 'Sắp diễn ra');
    await button(editor, 'Thêm người chủ trì').click();
    await type(editor, 'post', 'Chủ tịch UBND xã');
    await type(editor, 'participants', 'Người dân năm ấp');
    await type(editor, 'howToAsk', 'Gửi qua Mặt trận xã');
    await pick(editor, 'askBefore', '2026-11-24');
    await type(editor, 'summary', 'Bàn việc đường ấp và nước sạch.');
    await steps.save(editor);
    await steps.publish(editor);
  });
  const slug = new URL(editor.url()).hash.split('/').at(-1) ?? '';
  const reopen = () => steps.openEntry(editor, site.baseUrl, 'dialogues', slug);
  const questions = whole(editor, 'questions');
  const choose = (key: string, option: string) =>
    steps.choose(editor, questions.locator(`[id^="${key}-field-"]`), option);
  const questionOf = () =>
    (published(site, `dialogues/${slug}.md`)['questions'] as Record<string, unknown>[])[0];
  await test.step('questions, answers and a promise', async () => {
    await reopen();
    await steps.choose(editor, steps.field(editor, 'status'), 'Đã diễn ra');
    await button(editor, 'Thêm câu hỏi').click();
    await choose('field', 'Hạ tầng, giao thông');
    await type(editor, 'askedBy', 'Người dân ấp Trung');
    await type(editor, 'question', 'Bao giờ sửa đường ấp Trung?');
    await type(editor, 'answer', 'Xã sửa xong trước ngày 31/12/2026.');
    await choose('unit', 'Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa');
    await choose('status', 'Đang giải quyết');
    await pick(editor, 'dueOn', '2026-12-31');
    await picture(editor, 'cam-ket', [whole(editor, 'unit'), whole(editor, 'dueOn')]);
    await steps.save(editor);
    await steps.publish(editor);
    expect(questionOf()).toMatchObject({ status: 'promised', dueOn: '2026-12-31' });
  });
  await test.step('put back, then kept', async () => {
    await reopen();
    await questions.getByRole('button', { name: 'Mở rộng' }).click();
    await pick(editor, 'dueOn', '2027-01-31');
    await button(editor, 'Thêm lần dời').click();
    await pick(editor, 'dueOn', '2026-12-31', 1);
    await pick(editor, 'on', '2026-11-25', 1);
    await type(editor, 'reason', 'Chờ vật tư');
    await choose('status', 'Đã giải quyết');
    await pick(editor, 'doneOn', '2026-11-25');
    await type(editor, 'outcome', 'Đã sửa 400 m đường.');
    await steps.save(editor);
    await steps.publish(editor);
    expect(questionOf()).toMatchObject({
      status: 'done',
      dueOn: '2027-01-31',
      doneOn: '2026-11-25',
      movedFrom: [{ dueOn: '2026-12-31', on: '2026-11-25', reason: 'Chờ vật tư' }],
    });
  });
});

test('an agency: how to reach it, when it is open, and who is in charge @handbook:trang-co-quan', async ({
  editor,
  site,
}) => {
  const slug = 'minh-hoa-xa-thi-nghiem';
  await steps.openEntry(editor, site.baseUrl, 'agencies', slug);
  await type(editor, 'phone', '0000 000 099');
  await button(editor, 'Thêm khung giờ').click();
  const hours = (key: string) =>
    whole(editor, 'openingHours').locator(`[id^="${key}-field-"]`).last();
  await steps.typeText(editor, hours('days'), 'Thứ Bảy');
  await hours('from').fill('07:30');
  await hours('to').fill('11:00');
  for (const key of ['massMobilisationHead', 'massMobilisationLead'])
    await whole(editor, key).getByRole('button', { name: 'Mở rộng' }).click();
  const lead = whole(editor, 'massMobilisationLead');
  const inLead = (key: string) => lead.locator(`[id^="${key}-field-"]`);
  await type(editor, 'post', 'Chủ tịch UBND xã', 1);
  await steps.typeText(editor, inLead('post'), 'Phó Chủ tịch UBND xã');
  await steps.typeText(editor, inLead('decision'), 'Thông báo số 27/TB-UBND ngày 12/01/2026');
  await steps.pickDate(inLead('from'), '2026-01-12');
  await picture(editor, 'nguoi-phu-trach', [lead]);
  await steps.save(editor);
  await steps.publish(editor);
  expect(published(site, `agencies/${slug}.yml`)).toMatchObject({
    phone: '0000 000 099',
    openingHours: [{}, {}, { days: 'Thứ Bảy', from: '07:30', to: '11:00' }],
    massMobilisationHead: { post: 'Chủ tịch UBND xã' },
    massMobilisationLead: {
      post: 'Phó Chủ tịch UBND xã',
      decision: 'Thông báo số 27/TB-UBND ngày 12/01/2026',
      from: '2026-01-12',
    },
  });
});

test('the days off of next year, after which sessions avoid them @handbook:ngay-nghi', async ({
  editor,
  site,
}) => {
  await editor.clock.setSystemTime('2027-11-25T09:00:00+07:00');
  await editor.getByRole('link', { name: 'Ngày nghỉ', exact: true }).click();
  await editor.getByRole('link', { name: 'Thêm ngày nghỉ của năm' }).click();
  await steps.expectForm(editor);
  await expect(steps.field(editor, 'year')).toHaveValue('2028');
  const add = async (field: string, name: string, value: string) => {
    await whole(editor, field).getByRole('button', { name }).click();
    await whole(editor, field).locator('[id^="value-field-"], input').last().fill(value);
  };
  await add('weekdaysOff', 'Thêm ngày', '03/01/2028');
  await add('weekendsWorked', 'Thêm ngày', '08/01/2028');
  await pick(editor, 'tetFrom', '2028-01-25');
  await pick(editor, 'tetTo', '2028-01-30');
  await add('notices', 'Thêm thông báo', 'Thông báo số 1/TB-BNV');
  await picture(editor, 'ngay-nghi', [whole(editor, 'weekdaysOff'), whole(editor, 'tetTo')]);
  await steps.save(editor);
  await steps.publish(editor);
  expect(published(site, 'days-off/2028.yml')).toMatchObject({
    year: 2028,
    weekdaysOff: ['2028-01-03'],
    weekendsWorked: ['2028-01-08'],
    tetFrom: '2028-01-25',
    tetTo: '2028-01-30',
    notices: ['Thông báo số 1/TB-BNV'],
  });
});
