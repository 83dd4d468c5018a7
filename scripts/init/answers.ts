/** What is asked of the user: flags, questions and defaults are one list. */
import { formatDate } from '#lib/local-date.ts';
import { readDate } from '#lib/typed-date.ts';
import { DEFAULT_COLOURS } from '#scripts/theme.ts';
import { readColour } from './colours.ts';
import { InitFault } from './fault.ts';
import { KINDS, readFormer, titleOf, type Province } from './province.ts';

const FORGES = ['forgejo', 'gitlab', 'github'] as const;
export type Forge = (typeof FORGES)[number];

interface Question {
  readonly flag: string;
  /** What the user is asked; the default follows it. */
  readonly ask: string;
  /** In the list of flags. */
  readonly example: string;
  readonly usual?: (province: Province) => string;
  /** @returns the value as it is kept @throws InitFault with the cure */
  readonly read?: (text: string, flag: string) => string;
}

function line(text: string, flag: string): string {
  const plain = text.normalize('NFC').trim();
  if (/[\p{Cc}<>]/u.test(plain) || plain.length > 300)
    throw new InitFault(
      `${flag}: chỉ ghi một dòng chữ, không có ký hiệu < >, không quá 300 ký tự.`,
    );
  return plain;
}

function phone(text: string, flag: string): string {
  if (/^[+()\d][\d\s().+-]{2,24}$/.test(text.trim())) return text.trim();
  throw new InitFault(
    `${flag}: “${text}” không phải số điện thoại. Viết chữ số và dấu cách, ví dụ 0290 000 0000.`,
  );
}

function email(text: string): string {
  if (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text.trim())) return text.trim();
  throw new InitFault(`--email: “${text}” không phải địa chỉ thư. Ví dụ: gop-y@tinh.gov.vn.`);
}

/** @throws InitFault unless it is a day as one writes it */
export function readDay(text: string): string {
  const day = readDate(text.trim());
  if (day) return day;
  throw new InitFault(
    `--since: “${text}” không phải một ngày có thật. Viết ngày/tháng/năm: 01/07/2025.`,
  );
}

function oneOf<T extends string>(flag: string, values: readonly T[]) {
  return (text: string): T => {
    const found = values.find((value) => value === text.trim().toLocaleLowerCase('vi'));
    if (found) return found;
    throw new InitFault(`${flag}: “${text}” không có. Chọn một trong: ${values.join(', ')}.`);
  };
}

export const readKind = oneOf('--kind', KINDS);
export const readForge = oneOf('--forge', FORGES);

/** What the province itself is known by, asked right after its name. */
export const PROVINCE_QUESTIONS = [
  {
    flag: 'kind',
    ask: 'Là tỉnh hay thành phố trực thuộc Trung ương',
    example: '"thành phố"',
    usual: ({ kind }) => kind,
    read: readKind,
  },
  {
    flag: 'former',
    ask: 'Hợp nhất từ những tỉnh, thành phố nào (cách nhau bằng dấu phẩy; không hợp nhất thì bỏ trống)',
    example: '"Bạc Liêu, Cà Mau"',
    usual: ({ formerly }) => formerly.map(titleOf).join(', '),
    read: (text) => readFormer(text).map(titleOf).join(', '),
  },
  {
    flag: 'since',
    ask: 'Từ ngày nào',
    example: '01/07/2025',
    usual: ({ since }) => (since === undefined ? '' : formatDate(since)),
    read: readDay,
  },
] as const satisfies readonly Question[];

export const SITE_QUESTIONS = [
  {
    flag: 'name',
    ask: 'Tên trang',
    example: '"Minh Bạch Cà Mau"',
    usual: ({ name }) => `Minh Bạch ${name}`,
    read: line,
  },
  {
    flag: 'tagline',
    ask: 'Một câu giới thiệu',
    example: '"…"',
    usual: () =>
      'Văn bản chỉ đạo, lịch tiếp công dân và kết quả thực hiện – công khai để ai cũng tra cứu được',
    read: line,
  },
  {
    flag: 'governing-body',
    ask: 'Cơ quan chủ quản của trang',
    example: '"Ủy ban nhân dân tỉnh Cà Mau"',
    usual: (province) => `Ủy ban nhân dân ${titleOf(province)}`,
    read: line,
  },
  {
    flag: 'responsible',
    ask: 'Người chịu trách nhiệm nội dung (chức vụ, họ tên; chưa có thì bỏ trống)',
    example: '"Chánh Văn phòng UBND tỉnh"',
    read: line,
  },
  {
    flag: 'address',
    ask: 'Địa chỉ (chưa có thì bỏ trống)',
    example: '"…"',
    read: line,
  },
  {
    flag: 'phone',
    ask: 'Điện thoại (chưa có thì bỏ trống)',
    example: '"…"',
    read: phone,
  },
  {
    flag: 'hotline',
    ask: 'Đường dây nóng (chưa có thì bỏ trống)',
    example: '"…"',
    read: phone,
  },
  {
    flag: 'email',
    ask: 'Thư điện tử nhận góp ý (chưa có thì bỏ trống)',
    example: 'gop-y@tinh.gov.vn',
    read: email,
  },
  {
    flag: 'brand',
    ask: 'Màu chủ đạo',
    example: '"#0f5c4d"',
    usual: () => DEFAULT_COLOURS.brand,
    read: readColour,
  },
  {
    flag: 'accent',
    ask: 'Màu nhấn',
    example: '"#b45309"',
    usual: () => DEFAULT_COLOURS.accent,
    read: readColour,
  },
  {
    flag: 'forge',
    ask: 'Máy chủ git sẽ dùng: forgejo (của tỉnh), gitlab hay github',
    example: 'forgejo',
    usual: () => 'forgejo',
    read: readForge,
  },
] as const satisfies readonly Question[];

export type ProvinceFlag = (typeof PROVINCE_QUESTIONS)[number]['flag'];
export type SiteFlag = (typeof SITE_QUESTIONS)[number]['flag'];
export type Answers = Readonly<Partial<Record<SiteFlag, string>>>;

/** Asks one question; undefined without a terminal, where the default counts. */
export type Ask = (question: string, usual: string) => Promise<string>;

/** Asks until the answer can be read; each fault is said. */
export async function askUntilRead<T>(
  ask: () => Promise<T>,
  complain: (text: string) => void,
): Promise<T> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof InitFault)) throw error;
      error.sentences.forEach(complain);
    }
}

/**
 * Answers one question by its flag, else by asking, else by its default.
 * @throws InitFault for a flag that does not fit
 */
export async function answer(
  question: Question,
  flag: string | undefined,
  province: Province,
  ask: Ask | undefined,
  complain: (text: string) => void,
): Promise<string | undefined> {
  const read = (text: string) => question.read?.(text, `--${question.flag}`) ?? text;
  const usual = question.usual?.(province) ?? '';
  if (flag !== undefined) return flag.trim() ? read(flag) : undefined;
  if (!ask) return usual || undefined;
  return askUntilRead(async () => {
    const typed = (await ask(question.ask, usual)).trim() || usual;
    return typed ? read(typed) : undefined;
  }, complain);
}
