/** Where to take a matter: which is which, the deadlines by law, and who is in charge where. */
import { expect, test } from './site.ts';

const COMPLAINT = '/khieu-nai-to-cao/';
const CONTACTS = '/co-quan/phu-trach/';

test('a reader finds which matter is which, its deadline and the law behind it', async ({
  page,
}) => {
  await page.goto('/gop-y/');
  await page.getByRole('link', { name: 'Khiếu nại, tố cáo, kiến nghị, phản ánh' }).click();
  await expect(page).toHaveURL(COMPLAINT);
  const kinds = page.getByRole('table', { name: 'Việc thuộc loại nào' });
  for (const kind of ['Khiếu nại', 'Tố cáo', 'Kiến nghị', 'Phản ánh'])
    await expect(kinds.getByRole('rowheader', { name: kind, exact: true })).toBeVisible();
  const second = page.getByRole('row', { name: /^Khiếu nại lần hai/ });
  await expect(second).toContainText('Không quá 45 ngày');
  await expect(second).toContainText('Điều 37 Luật Khiếu nại số 02/2011/QH13');
  await expect(page.getByText('chưa đọc được toàn văn của luật này')).toBeVisible();
  await expect(page.getByText(/^Không gửi tố cáo, khiếu nại qua trang Góp ý/)).toBeVisible();
});

test('no channel is named where the province has configured none', async ({ page }) => {
  await page.goto(COMPLAINT);
  await expect(page.getByRole('heading', { name: 'Thời hạn theo luật' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kênh tiếp nhận khác' })).toHaveCount(0);
});

test('one table says who is in charge and where to go, by level, and what is not known', async ({
  page,
}) => {
  await page.goto('/co-quan/');
  await page.getByRole('link', { name: 'Ai phụ trách, tiếp ở đâu' }).click();
  await expect(page).toHaveURL(CONTACTS);
  const levels = page.locator('.level');
  await expect(levels.first()).toHaveText('Cấp tỉnh');
  await expect(levels.last()).toHaveText('Cấp xã');
  const commune = page.getByRole('row', { name: /^Ủy ban nhân dân xã Thí Dụ/ });
  await expect(commune).toContainText('Chủ tịch UBND xã (trực tiếp phụ trách)');
  await expect(commune.getByRole('link', { name: '0000 000 010' })).toHaveAttribute(
    'href',
    'tel:0000000010',
  );
  await expect(page.getByRole('row', { name: /^Sở Y tế/ })).toContainText('Chưa có thông tin');
});

test('the file has the rows of the table', async ({ page, request }) => {
  await page.goto(CONTACTS);
  const rows = await page.locator('[data-agency]').count();
  const file = page.getByRole('link', { name: 'Tải bảng (CSV)' });
  const csv = await (await request.get((await file.getAttribute('href')) ?? '')).text();
  expect(csv.trim().split('\r\n')).toHaveLength(rows + 1);
  expect(csv).toContain('Chưa có thông tin');
});
