/**
 * Where the CMS stores content, chosen by environment variables at build time. Pure: the
 * environment is an argument. The guides in `cms/guides/` explain it to operators.
 */
import * as z from 'zod';
import type { BackendSettings } from '#cms/config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets and texts must not cross the network unencrypted, except on the same machine. */
const webAddress = z
  .string({ error: 'chưa đặt' })
  .trim()
  .regex(
    /^(?:https:\/\/[^/\s]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)(?:\/\S*)?$/,
    'phải là địa chỉ bắt đầu bằng https://, ví dụ https://minhbach.example.vn/git',
  )
  .transform((address) => address.replace(/\/+$/, ''));

const REPOSITORY_SHAPE = 'phải có dạng chủ-kho/tên-kho, ví dụ ubnd/cong-khai';
const repository = z
  .string({ error: 'chưa đặt' })
  .trim()
  .regex(/^[\w.-]+\/[\w.-]+$/, REPOSITORY_SHAPE);
/** GitLab groups can be nested. */
const nestedRepository = z
  .string({ error: 'chưa đặt' })
  .trim()
  .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, REPOSITORY_SHAPE);

const branch = z.string().trim().min(1).default('main');
const appId = z
  .string({ error: 'chưa đặt' })
  .trim()
  .min(8, 'phải là mã ứng dụng (Client ID) mà máy chủ git đã cấp');

class BackendSettingsFault extends Error {
  override name = 'BackendSettingsFault';
}

function parse<S extends z.ZodObject>(kind: string, schema: S, env: Environment): z.output<S> {
  const given = Object.entries(env).filter(([, value]) => value?.trim());
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `  ✗ ${path.join('.')}: ${message}`,
  );
  throw new BackendSettingsFault(
    [`Cấu hình trang biên tập (CMS_BACKEND=${kind}) chưa đúng:`, ...faults].join('\n') +
      `\nCách đặt từng biến: cms/guides/${kind}.md`,
  );
}

type Describe = (env: Environment) => BackendSettings;

const kind =
  <S extends z.ZodObject>(
    name: string,
    schema: S,
    describe: (values: z.output<S>) => Omit<BackendSettings, 'name'>,
  ): Describe =>
  (env) => ({ name, ...describe(parse(name, schema, env)) });

const KINDS: Readonly<Record<string, Describe>> = {
  forgejo: kind(
    'forgejo',
    z.object({
      CMS_REPO: repository,
      CMS_BRANCH: branch,
      CMS_FORGE_URL: webAddress,
      CMS_APP_ID: appId,
    }),
    (values) => ({
      repo: values.CMS_REPO,
      branch: values.CMS_BRANCH,
      app_id: values.CMS_APP_ID,
      api_root: `${values.CMS_FORGE_URL}/api/v1`,
    }),
  ),
  gitlab: kind(
    'gitlab',
    z.object({
      CMS_REPO: nestedRepository,
      CMS_BRANCH: branch,
      CMS_FORGE_URL: webAddress.default('https://gitlab.com'),
      CMS_APP_ID: appId,
    }),
    (values) => ({
      repo: values.CMS_REPO,
      branch: values.CMS_BRANCH,
      auth_type: 'pkce',
      app_id: values.CMS_APP_ID,
      base_url: values.CMS_FORGE_URL,
      api_root: `${values.CMS_FORGE_URL}/api/v4`,
    }),
  ),
  github: kind(
    'github',
    z.object({ CMS_REPO: repository, CMS_BRANCH: branch, CMS_LOGIN_URL: webAddress }),
    (values) => {
      const login = new URL(values.CMS_LOGIN_URL);
      return {
        repo: values.CMS_REPO,
        branch: values.CMS_BRANCH,
        base_url: login.origin,
        auth_endpoint: login.pathname.slice(1) || 'auth',
      };
    },
  ),
};
/** `local` is the server of `npm start`. */
const NAMES = ['local', ...Object.keys(KINDS)];

/**
 * The backend that CMS_BACKEND names, in Decap's configuration format.
 * @returns undefined for `local`, whose address only `npm start` knows
 * @throws BackendSettingsFault in Vietnamese, naming every wrong variable
 */
export function backendSettings(env: Environment): BackendSettings | undefined {
  const name = env['CMS_BACKEND']?.trim() ?? '';
  if (name === '' || name === 'local') return undefined;
  const describe = KINDS[name];
  if (describe) return describe(env);
  throw new BackendSettingsFault(
    `CMS_BACKEND=${name}: không có loại này. Hãy chọn một trong: ${NAMES.join(', ')}`,
  );
}

/**
 * Does the editor service answer beside the site? The local server always has it.
 * @throws BackendSettingsFault in Vietnamese
 */
export function hasEditorService(env: Environment): boolean {
  const given = env['CMS_SERVICE']?.trim() ?? '';
  if (!['', '0', '1'].includes(given))
    throw new BackendSettingsFault(
      `CMS_SERVICE=${given}: hãy ghi 1 nếu “npm run server” chạy cạnh trang, hoặc bỏ trống`,
    );
  return given === '1' || backendSettings(env) === undefined;
}

/** Origins the editor's browser must be allowed to connect to, besides the site itself. */
export function backendOrigins(
  settings: BackendSettings | undefined,
  siteOrigin: string,
): readonly string[] {
  const api = settings?.name === 'github' ? 'https://api.github.com' : settings?.['api_root'];
  if (typeof api !== 'string') return []; // the local server
  return [new URL(api).origin].filter((origin) => origin !== siteOrigin);
}
