/** The CMS of the deployed site: its backend, and whether that accepts its writes. */
import type { AdminSettings } from '#cms/settings.ts';
import { foundJson, type Ask } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';
import { examineForgejo, type ForgejoQuestion } from './forgejo.ts';

export async function adminSettings(site: URL, ask: Ask): Promise<AdminSettings | undefined> {
  const settings = foundJson<AdminSettings>(await ask(new URL('admin/config.json', site).href));
  return settings?.backend.name ? settings : undefined;
}

export async function examineAdmin(
  settings: AdminSettings | undefined,
  question: Omit<ForgejoQuestion, 'settings'>,
): Promise<Finding[]> {
  const { site, ask } = question;
  const page = await ask(new URL('admin/', site).href);
  if (page.status !== 200 || !settings)
    return [
      fault(
        `Trang biên tập ${site.href}admin/ chưa mở được`,
        'Dựng lại và đăng cả thư mục admin/ (có config.json)',
      ),
    ];
  const found = [
    ok(`Trang biên tập mở được, ghi vào ${settings.backend.name}`),
    settings.siteUrl === site.href
      ? ok('Trang biên tập biết đúng địa chỉ của trang')
      : fault(
          `Trang biên tập ghi địa chỉ ${settings.siteUrl}`,
          `Dựng lại với SITE_URL=${site.origin}`,
        ),
  ];
  const { name } = settings.backend;
  if (name === 'forgejo') return [...found, ...(await examineForgejo({ ...question, settings }))];
  if (name !== 'proxy')
    return [
      ...found,
      note(
        `Đăng nhập, quyền và việc bảo vệ nhánh chỉ kiểm tra được với Forgejo, không với ${name}`,
        `Tự xem theo từng bước trong cms/guides/${name}.md`,
      ),
    ];
  const local = /^(?:localhost|127\.)/.test(site.hostname);
  return [
    ...found,
    local
      ? ok('Nội dung ghi thẳng vào kho trên máy này (npm start)')
      : fault(
          'Trang biên tập ghi vào máy chủ của “npm start”, trên trang công khai không có máy chủ ấy',
          'Đặt CMS_BACKEND (forgejo, gitlab, github) rồi dựng lại: xem cms/guides/',
        ),
  ];
}
