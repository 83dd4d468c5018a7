/** When figures are due: the calendar of all statistics, and each page's own dates. */
import { expect, test, unfold } from './site.ts';

const CALENDAR = '/thong-ke/lich-cong-bo/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('from the list to the calendar, and from a day to the statistic', async ({ page }) => {
    await page.goto('/thong-ke/');
    await page.getByRole('link', { name: 'Lịch công bố số liệu' }).click();
    await expect(page).toHaveURL(CALENDAR);
    const rows = page.locator('tr[data-release]');
    const days = await rows
      .locator('td.day time')
      .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual(days.toSorted());
    // What is illustrative is marked for machines in every row.
    await expect(rows.filter({ hasNot: page.locator('[data-sample]') })).toHaveCount(0);
    const row = rows.filter({ hasText: 'hồ sơ một cửa giải quyết đúng hạn' });
    await expect(row).toContainText('20/01/2027');
    await expect(row).toContainText('Quý IV/2026');
    await expect(row).toContainText('Chưa đến hạn');
    await row.getByRole('link').click();
    await expect(page).toHaveURL('/thong-ke/minh-hoa-mot-cua-dung-han/');
    await unfold(page, 'aside');
    const facts = page.locator('[data-release-facts]');
    await expect(facts).toContainText('Quý IV/2026: muộn nhất ngày 20/01/2027');
    await expect(facts).toContainText('Trong 20 ngày kể từ ngày cuối kỳ');
    await facts.getByRole('link').click();
    await expect(page).toHaveURL(CALENDAR);
  });

  test('a day that is put back shows the old day, the new one and the reason, here and there', async ({
    page,
  }) => {
    await page.goto(CALENDAR);
    // A change stays in view after the figure has come.
    const changed = page.locator('section.changed li').filter({ hasText: 'Lượt tiếp công dân' });
    await expect(changed).toContainText('Quý III/2026');
    await expect(changed).toContainText('Theo lịch 04/10/2026 lùi đến 20/10/2026');
    await expect(changed.locator('[data-sample]').first()).toBeAttached();
    const row = page.locator('tr[data-release]').filter({ hasText: 'hài lòng khi làm thủ tục' });
    await expect(row.locator('td.day time')).toHaveText('10/02/2027');
    await expect(row).toContainText('Chưa đến hạn');
    await expect(row.locator('del')).toHaveText('20/01/2027');
    await expect(row).toContainText('Lý do: Trung tâm đổi phiếu hỏi');
    await row.getByRole('link').click();
    const facts = page.locator('[data-release-facts]');
    await expect(facts).toContainText('Quý IV/2026: muộn nhất ngày 10/02/2027');
    await expect(facts.locator('[data-move]')).toContainText(
      'Theo lịch 20/01/2027 lùi đến 10/02/2027. Lý do: Trung tâm đổi phiếu hỏi',
    );
  });

  test('a statistic without a calendar says so; one of another province owes none', async ({
    page,
  }) => {
    await page.goto(CALENDAR);
    await expect(page.locator('main')).not.toContainText('Nghệ An');
    await page.goto('/thong-ke/nghe-an-giai-quyet-vu-viec-2021/');
    await expect(page.locator('[data-release-facts]')).toContainText('Chưa có lịch công bố');
  });
});

test('key figures of the home page say their direction, their day and where they are from', async ({
  page,
}) => {
  await page.goto('/');
  const figures = page.locator('section[aria-labelledby="so-lieu"] li');
  await expect(figures).toHaveCount(3);
  for (const figure of await figures.all()) {
    await expect(figure).toContainText(
      /▲ .*tăng|▼ .*giảm|[Kk]hông đổi|Chưa có kỳ trước để so sánh/,
    );
    await expect(figure).toContainText(/tính đến \d{2}\/\d{2}\/\d{4}/);
    await expect(figure.getByRole('link')).toHaveAttribute('href', /^\/thong-ke\/.+\/$/);
  }
});
