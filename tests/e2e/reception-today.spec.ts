/** "Today and this week", changes and the next session, on pages read weeks after they were built. */
import { alone as test, expect } from './site.ts';

const at = (instant: string) => new Date(instant);
/** One behind the day in Việt Nam, one before it; all other tests are in Việt Nam. */
const ZONES = ['America/Los_Angeles', 'Pacific/Kiritimati'];

for (const timezoneId of ZONES)
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('sees sessions as they are in Việt Nam, each until its last minute', async ({ page }) => {
      const next = page.getByRole('region', { name: 'Buổi tiếp sắp tới' });
      const [coming, first] = [next.locator('li:visible'), next.locator('[data-until]:visible')];
      await page.clock.setFixedTime(at('2026-11-25T11:30:00+07:00'));
      await page.goto('/');
      await expect(coming).toHaveCount(3);
      await expect(coming.first()).toContainText('25/11/2026');
      await page.goto('/lich-tiep-cong-dan/minh-hoa-phuong-vi-du/');
      await expect(first.locator('.date')).toHaveText('Thứ Tư, 25/11/2026');
      await page.clock.setFixedTime(at('2026-11-25T11:31:00+07:00'));
      await page.reload();
      await expect(first.locator('.date')).toHaveText('Thứ Năm, 03/12/2026');
      await page.clock.setFixedTime(at('2026-11-25T23:00:00+07:00'));
      await page.goto('/');
      await expect(coming).toHaveCount(3);
      await expect(coming.first()).not.toContainText('25/11/2026');
    });
  });

test('the home page says first when the chairman receives', async ({ page }) => {
  await page.goto('/');
  const first = page.getByRole('region', { name: /^Chủ tịch UBND tỉnh .*tiếp công dân$/ });
  await expect(first.locator('[data-until]:visible .date')).toContainText('/2026');
});

test('never calls a postponed session the next one, however old the page', async ({ page }) => {
  // 14/12/2026 is postponed without a new date.
  await page.clock.setFixedTime(at('2026-12-13T08:00:00+07:00'));
  await page.goto('/lich-tiep-cong-dan/minh-hoa-so-tu-phap/');
  const next = page.getByRole('region', { name: 'Buổi tiếp sắp tới' });
  await expect(next).not.toContainText('14/12/2026');
  const postponed = page.locator('details[data-status="postponed"]');
  await expect(postponed.first()).toContainText('Thứ Hai, 14/12/2026');
  await expect(postponed.first()).toContainText('đã hoãn, chưa có ngày mới');
});

test('finds who may be refused and why, with the articles that say so', async ({ page }) => {
  await page.goto('/lich-tiep-cong-dan/minh-hoa-phuong-vi-du/');
  const box = page.getByRole('region', { name: 'Chuẩn bị gì khi đi' });
  await box.getByText('Quyền của người đến').click();
  await expect(box).toContainText('thông báo bằng văn bản trong 03 ngày làm việc');
  await expect(box).toContainText('điểm c khoản 1 Điều 4 Nghị định');
  // One list: the notice's requirements replace the general list.
  await expect(box.getByText(/[Gg]iấy tờ tùy thân/)).toHaveCount(1);
  await expect(box.getByText(/[Gg]iấy ủy quyền(?! khiếu nại)/)).toHaveCount(1);
  await box.getByText('Khi nào có thể bị từ chối tiếp').click();
  await expect(box.getByText('đe dọa, xúc phạm cơ quan')).toBeVisible();
  await expect(box.locator('#tu-choi li')).toHaveCount(13);
  await box.getByRole('link', { name: 'Luật Tiếp công dân số 42/2013/QH13' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('42/2013/QH13');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the home page says at its end the day it is of, and the sessions after that day', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page.getByRole('contentinfo')).toContainText('23/11/2026');
    const coming = page.getByRole('region', { name: 'Buổi tiếp sắp tới' }).locator('li:visible');
    await expect(coming).toHaveCount(3);
    await expect(coming.first()).toContainText('25/11/2026');
  });
});
