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
  // The province of the test has configured none.
  await expect(page.getByRole('heading', { name: 'Kênh tiếp nhận khác' })).toHaveCount(0);
});

test('a form is read, and taken as Word and as PDF', async ({ page, request }) => {
  await page.goto(COMPLAINT);
  await page.getByRole('link', { name: 'Đơn khiếu nại', exact: true }).click();
  await expect(
    page.getByText('Mẫu số 01 ban hành kèm theo Nghị định số 155/2026/NĐ-CP'),
  ).toBeVisible();
  for (const [name, type, start] of [
    ['Tải tệp Word', 'officedocument.wordprocessingml.document', 'PK'],
    ['Tải tệp PDF', 'application/pdf', '%PDF-'],
  ] as const) {
    const link = await page.getByRole('link', { name }).getAttribute('href');
    const file = await request.get(link ?? '');
    expect(file.headers()['content-type']).toContain(type);
    expect((await file.body()).toString('latin1').slice(0, start.length)).toBe(start);
  }
  await expect(page.getByText('5. Nội dung khiếu nại:')).toBeVisible();
});

test('what was decided is shown with its deadline, and where the rules of the place are', async ({
  page,
}) => {
  await page.goto(COMPLAINT);
  const decided = page.getByRole('region', { name: 'Kết quả tiếp công dân' });
  await decided.getByText('2 vụ việc').click();
  await expect(decided.getByText('Thanh niên ở xã Thí Dụ đề nghị mở lớp nghề')).toBeVisible();
  await expect(decided.getByText('thời hạn 30/06/2026')).toBeVisible();
  await decided.getByRole('link', { name: 'Xem tất cả kết quả' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('năm 2026');
  await page.goto('/lich-tiep-cong-dan/minh-hoa-ubnd-tinh/');
  await expect(page.getByRole('region', { name: 'Kết quả tiếp công dân' })).toBeVisible();
  await page.getByRole('link', { name: 'Nội quy tiếp công dân' }).click();
  await expect(page).toHaveURL('/van-ban/2026-15-2026-qd-ubnd/');
});

test('one table says who is in charge and where to go, by level, and what is not known; its file has the same rows', async ({
  page,
  request,
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
  const csv = page.getByRole('link', { name: 'Tải bảng (CSV)' });
  const text = await (await request.get((await csv.getAttribute('href')) ?? '')).text();
  const rows = await page.locator('[data-agency]').count();
  expect(text.trim().split('\r\n')).toHaveLength(rows + 1);
  expect(text).toContain('Chưa có thông tin');
});
