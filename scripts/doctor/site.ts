/** The public site for a reader's browser: reachable, encrypted, fast, at its own address. */
import { fault, ok, type Finding } from './finding.ts';
import type { Ask } from './ask.ts';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** `https://host/base/`, always with the trailing slash. */
export const normalAddress = (text: string): URL => {
  const url = new URL(text);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
};

async function checkHome(site: URL, ask: Ask): Promise<Finding[]> {
  const { status, body } = await ask(site.href);
  if (status !== 200)
    return [
      fault(
        `${site.href} trả lời ${status}`,
        'Xem máy chủ web có trỏ tới thư mục “current” của bản đã đăng không',
      ),
    ];
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(body.toString('utf8'))?.[1];
  return [
    ok('Trang chủ trả lời 200'),
    canonical === site.href
      ? ok('SITE_URL lúc dựng đúng với địa chỉ công khai')
      : fault(
          `Trang tự nhận địa chỉ là ${canonical ?? '(không ghi)'}, không phải ${site.href}`,
          `Dựng lại với SITE_URL=${site.origin}${site.pathname === '/' ? '' : ` BASE_PATH=${site.pathname}`}`,
        ),
  ];
}

async function checkTransport(site: URL, ask: Ask): Promise<Finding[]> {
  if (LOOPBACK.test(site.hostname)) return [ok('Địa chỉ trên chính máy này, không cần HTTPS')];
  if (site.protocol !== 'https:')
    return [
      fault(
        'Trang chạy qua http, ai ở giữa cũng đọc và sửa được',
        'Bật HTTPS (Caddy tự xin chứng chỉ)',
      ),
    ];
  const plain = `http://${site.hostname}${site.pathname}`;
  const { status, headers } = await ask(plain);
  const moved = [301, 308].includes(status) && headers.location?.startsWith('https://');
  return [
    ok('HTTPS với chứng chỉ hợp lệ'),
    moved
      ? ok('http tự chuyển sang https')
      : fault(
          `${plain} trả lời ${status}, không chuyển sang https`,
          'Chuyển hướng 301 mọi địa chỉ http sang https',
        ),
  ];
}

async function checkMissing(site: URL, ask: Ask): Promise<Finding> {
  const missing = new URL('khong-co-trang-nay/', site);
  const { status, body } = await ask(missing.href);
  const cure =
    'Đặt trang báo lỗi 404 là /404.html như trong scripts/deploy/Caddyfile hoặc nginx.conf';
  if (status !== 404) return fault(`Địa chỉ không có trả lời ${status} thay vì 404`, cure);
  return body.includes('<html lang="vi"')
    ? ok('Địa chỉ không có trả lời 404 bằng trang của ta')
    : fault('Địa chỉ không có trả lời 404 bằng trang mặc định của máy chủ', cure);
}

async function checkCompression(site: URL, ask: Ask): Promise<Finding> {
  const { headers } = await ask(site.href, { headers: { 'Accept-Encoding': 'br, gzip' } });
  const encoding = headers['content-encoding'];
  if (encoding !== 'br' && encoding !== 'gzip')
    return fault(
      'Trang gửi đi không nén, nặng gấp năm lần',
      'Dựng không có --quick, và để máy chủ gửi bản nén sẵn: precompressed (Caddy), gzip_static và brotli_static (nginx)',
    );
  return /accept-encoding/i.test(headers.vary ?? '')
    ? ok(`Trang gửi đi dạng nén (${encoding})`)
    : fault(
        'Trang nén gửi đi thiếu tiêu đề Vary: máy trung gian có thể đưa bản nén cho máy không đọc được',
        'nginx: thêm gzip_vary on;',
      );
}

export const examineSite = async (site: URL, ask: Ask): Promise<Finding[]> => [
  ...(await checkHome(site, ask)),
  ...(await checkTransport(site, ask)),
  await checkMissing(site, ask),
  await checkCompression(site, ask),
];
