/** What the three forges have in common for the doctor. */
import type { AdminSettings } from '#cms/settings.ts';
import { json, type Ask } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';

/** What a forge's checks are told. */
export interface ForgeQuestion {
  readonly settings: AdminSettings;
  readonly site: URL;
  readonly ask: Ask;
  /** A read-only token of the operator, for what the forge tells no stranger. */
  readonly token: string | undefined;
}

export const NEEDS_TOKEN =
  'Đặt DOCTOR_TOKEN (mã chỉ đọc của người quản trị) rồi chạy lại để kiểm tra';

/** Does the forge let scripts of the site read its API? Only asked when it stands elsewhere. */
export async function checkCors(api: string, site: URL, ask: Ask): Promise<Finding[]> {
  if (new URL(api).origin === site.origin)
    return [ok('Máy chủ git cùng địa chỉ với trang, không cần CORS')];
  const { headers } = await ask(api, { headers: { Origin: site.origin } });
  const allowed = headers['access-control-allow-origin'];
  return [
    allowed === '*' || allowed === site.origin
      ? ok('Máy chủ git cho trang biên tập gọi (CORS)')
      : fault(
          `Máy chủ git không cho ${site.origin} gọi (CORS)`,
          'Đặt máy chủ git sau cùng một cổng với trang, hoặc bật CORS cho địa chỉ ấy (Forgejo: mục [cors] của app.ini)',
        ),
  ];
}

export interface OauthError {
  readonly error?: string;
  readonly error_description?: string;
}

/**
 * Asks for a token with a code that cannot exist. A forge looks at the application first, so its
 * refusal tells whether the application is known and public.
 */
export async function askForToken(url: string, appId: string, site: URL, ask: Ask) {
  const answer = await ask(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'authorization_code',
      client_id: appId,
      code: 'minh-bach-doctor',
      code_verifier: 'minh-bach-doctor-minh-bach-doctor-minh-bach-doctor',
      redirect_uri: new URL('admin/', site).href,
    }),
  });
  return json<OauthError>(answer) ?? {};
}

export const redirectNote = (site: URL): Finding =>
  note(`Địa chỉ trả về của ứng dụng phải đúng từng chữ: ${new URL('admin/', site).href}`);
