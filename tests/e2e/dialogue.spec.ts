/** Dialogues for a citizen: coming ones, questions, and the results of promises. */
import { parse } from 'csv-parse/sync';
import { expect, test } from './site.ts';

const HELD = '/doi-thoai/2026-03-chu-tich-tinh-voi-thanh-nien/';
const UPCOMING = '/doi-thoai/2026-12-lanh-dao-tinh-voi-nong-dan/';

test('a citizen learns until when to send a question, and is led to the feedback page', async ({
  page,
}) => {
  await page.goto('/doi-thoai/');
  await page.getByRole('link', { name: 'Lãnh đạo tỉnh đối thoại với nông dân năm 2026' }).click();
  await expect(page).toHaveURL(UPCOMING);
  const ask = page.getByRole('region', { name: 'Gửi câu hỏi trước' });
  await expect(ask).toContainText('Nhận câu hỏi đến hết ngày 11/12/2026');
  await ask.getByRole('link', { name: 'Gửi câu hỏi' }).click();
  await expect(page.getByText('Góp ý về trang')).toContainText(UPCOMING);
});

test('dialogues are filtered by whom leaders speak with', async ({ page }) => {
  await page.goto('/doi-thoai/');
  await page.getByText('Lọc thêm').click();
  await page.getByRole('navigation', { name: 'Đối thoại với' }).getByText('Nhân dân').click();
  await expect(page).toHaveURL('/doi-thoai/doi-tuong/nhan-dan/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Các cuộc đối thoại với nhân dân',
  );
  await page.goto(HELD);
  await expect(page.getByRole('region', { name: 'Thời gian' })).toContainText('Nhân dân');
});

test('an overdue promise leads from the tracker to its question; one whose day was moved stays late by the first day, and says why', async ({
  page,
}) => {
  await page.goto('/doi-thoai/');
  const tracker = page.getByRole('region', { name: 'Theo dõi việc đã cam kết' });
  await expect(tracker).toContainText('Tính đến ngày 23/11/2026');
  await expect(tracker.getByText('Quá hạn 54 ngày')).toBeVisible();
  await tracker.getByRole('link', { name: /Tuyến xe buýt/ }).click();
  await expect(page).toHaveURL(`${HELD}#cau-4`);
  const question = page.locator('#cau-4');
  await expect(question).toBeInViewport();
  await expect(question).toContainText('Đang giải quyết, hẹn 30/09/2026');
  await expect(question).toContainText('30/09/2026');
  await page.goto('/doi-thoai/');
  await expect(tracker).toContainText(
    '1 cam kết đã dời hạn. Cam kết đã dời hạn vẫn tính theo hạn đầu tiên.',
  );
  const promise = tracker.getByRole('listitem').filter({ hasText: 'Mùa hạn mặn tới' });
  await expect(promise).toContainText('Quá hạn 23 ngày');
  await expect(promise).toContainText('Hạn đầu tiên: 31/10/2026');
  await expect(promise).toContainText('Hạn đã dời đến: 05/12/2026');
  await promise.getByRole('link').click();
  const moved = page.locator('#cau-5');
  await expect(moved).toContainText('Dời từ 31/10/2026 sang 05/12/2026, thông báo 29/10/2026.');
  await expect(moved).toContainText('Lý do: Phải bổ sung hai điểm cấp nước');
});

test('the promises of an agency are a page and a table of their own', async ({ page, request }) => {
  await page.goto('/co-quan/minh-hoa-xa-thi-du/');
  await page.getByText(/^Đối thoại \(/).click();
  await page.getByRole('link', { name: 'Kết quả đối thoại' }).click();
  await expect(page).toHaveURL('/doi-thoai/don-vi/minh-hoa-xa-thi-du/');
  await expect(page.getByText('Chưa có thông tin về quy chế đối thoại')).toBeVisible();
  const link = page.getByRole('link', { name: 'Tải bảng cam kết (CSV)' });
  const read = async (path: string) => {
    const [header = [], ...rows] = parse(await (await request.get(path)).text(), {
      bom: true,
    }) as string[][];
    return rows.map((row) => Object.fromEntries(row.map((value, i) => [header[i], value])));
  };
  const own = await read((await link.getAttribute('href')) ?? '');
  const all = await read('/doi-thoai/loi-hua.csv');
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(all.filter(({ unit }) => unit === 'minh-hoa-xa-thi-du'));
  expect(all.find(({ question }) => question?.startsWith('Mùa hạn mặn'))).toMatchObject({
    state: 'late',
    done: 'false',
    days_late: '23',
    first_due_on: '2026-10-31',
    due_on: '2026-12-05',
    moves: '1',
  });
});

test('a dialogue and the regulation it follows lead to each other', async ({ page }) => {
  await page.goto(UPCOMING);
  await page.getByRole('link', { name: 'Quyết định số 1326/QĐ-UBND' }).first().click();
  await expect(page).toHaveURL('/van-ban/2026-1326-qd-ubnd/');
  await page.getByText('Đối thoại có câu trả lời bằng văn bản này').click();
  await page.getByRole('link', { name: 'Lãnh đạo tỉnh đối thoại với nông dân năm 2026' }).click();
  await expect(page).toHaveURL(UPCOMING);
});

test('a coming dialogue goes into the calendar of a phone', async ({ page, request }) => {
  await page.goto(UPCOMING);
  const link = page.getByRole('link', { name: 'Thêm vào lịch điện thoại' });
  const file = await request.get((await link.getAttribute('href')) ?? '');
  expect(file.headers()['content-type']).toContain('text/calendar');
  expect(await file.text()).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261218T080000');
  await page.goto(HELD);
  await expect(link).toHaveCount(0);
});
