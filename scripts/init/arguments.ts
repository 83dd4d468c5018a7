/** The arguments of `npm run init`. */
import { parseArgs } from 'node:util';
import { PROVINCE_QUESTIONS, SITE_QUESTIONS, type ProvinceFlag, type SiteFlag } from './answers.ts';
import { InitFault } from './fault.ts';

const QUESTIONS = [...PROVINCE_QUESTIONS, ...SITE_QUESTIONS];

export const USAGE = `Cách dùng: npm run init -- THƯ-MỤC [--province "Cà Mau"] [--communes TỆP] [--yes] [--with-samples]

  (với gói đã cài: minh-bach init THƯ-MỤC …)

  Lập trong THƯ-MỤC (chưa có, hoặc trống) một kho nội dung riêng cho một tỉnh, thành phố.
  --province "…"       tên tỉnh, thành phố; nhận ra 34 nơi theo Nghị quyết số 202/2025/QH15.
  --communes TỆP       danh sách xã, phường, đặc khu (.xlsx, .csv): cột Loại, Tên, Tên cũ, Mã (chỉ bắt buộc Tên).
  --yes                không hỏi, mục nào không ghi thì lấy giá trị mặc định.
  --with-samples       kho để tập huấn: trang trình diễn với dữ liệu minh họa của tỉnh Minh Họa.
${QUESTIONS.map(({ flag, example, ask }) => `  ${`--${flag} ${example}`.padEnd(20)} ${ask.charAt(0).toLocaleLowerCase('vi')}${ask.slice(1)}.`).join('\n')}
  Có lỗi thì không ghi gì. Mã kết thúc: 0 đã lập; 1 không lập được; 2 gọi sai cách.`;

export interface Arguments {
  readonly dir: string;
  readonly province: string | undefined;
  readonly communes: string | undefined;
  readonly isQuiet: boolean;
  readonly withSamples: boolean;
  readonly flags: Readonly<Partial<Record<ProvinceFlag | SiteFlag, string>>>;
}

const TEXTS = ['province', 'communes', ...QUESTIONS.map(({ flag }) => flag)];

/**
 * @returns 'help' when requested
 * @throws InitFault for an invalid call
 */
export function argumentsOf(args: string[]): Arguments | 'help' {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(TEXTS.map((flag) => [flag, { type: 'string' as const }])),
        yes: { type: 'boolean' },
        'with-samples': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [, flag = ''] = /'(--?[^\s'<=]*)/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new InitFault(
      `Không hiểu ${flag || 'cách gọi'}. Giá trị có dấu cách phải đặt trong ngoặc kép: --province "Cà Mau".`,
    );
  }
  const { values, positionals } = parsed;
  if (values['help']) return 'help';
  const [dir, ...more] = positionals;
  if (dir === undefined) throw new InitFault('Thiếu thư mục: npm run init -- THƯ-MỤC.');
  if (more.length > 0)
    throw new InitFault(
      `Chỉ ghi một thư mục, mà có ${positionals.length}: ${positionals.join(', ')}. Tên có dấu cách phải đặt trong ngoặc kép.`,
    );
  const {
    province,
    communes,
    yes = false,
    'with-samples': withSamples = false,
    ...flags
  }: Record<string, string | boolean | undefined> = values;
  return {
    dir,
    province: province as string | undefined,
    communes: communes as string | undefined,
    isQuiet: yes as boolean,
    withSamples: withSamples as boolean,
    flags: flags as Arguments['flags'],
  };
}
