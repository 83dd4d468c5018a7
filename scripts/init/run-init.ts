/** The command without its surroundings: arguments and answers → a repository, or sentences. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { shippedBundle } from '#scripts/software.ts';
import type { Site } from '#features/site/schema.ts';
import { dateAt, formatDate } from '#lib/local-date.ts';
import { agenciesOf } from './agencies.ts';
import {
  answer,
  askUntilRead,
  PROVINCE_QUESTIONS,
  readDay,
  readForge,
  readKind,
  SITE_QUESTIONS,
  type Ask,
  type SiteFlag,
} from './answers.ts';
import { argumentsOf, USAGE, type Arguments } from './arguments.ts';
import { withContrast } from './colours.ts';
import { readCommunes, type CommuneList } from './communes.ts';
import { InitFault } from './fault.ts';
import { demonstrationContent, generalContent, type Files } from './general-content.ts';
import { asDeclared, findProvince, readFormer, titleOf, type Province } from './province.ts';
import { repositoryFiles } from './repository-files.ts';
import { siteSettings, trainingSettings } from './site-settings.ts';
import { freePlace, writeRepository } from './write-repository.ts';

interface Surroundings {
  /** Root of this software. */
  readonly software: string;
  readonly now: Date;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Undefined without a terminal. */
  readonly ask: Ask | undefined;
}

/** A mailing list has no more; a file of another kind may be huge. */
const LARGEST_LIST = 5_000_000;
const PROVINCE_QUESTION = 'Tên tỉnh, thành phố (ví dụ: Minh Họa)';
const COMMUNES_QUESTION =
  'Tệp danh sách xã, phường, đặc khu (.xlsx, .csv, cột Loại, Tên, Tên cũ; chưa có thì bỏ trống)';

async function communesIn(path = ''): Promise<CommuneList> {
  if (!path.trim()) return { communes: [], notes: [] };
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > LARGEST_LIST)
    throw new InitFault(
      `--communes: không đọc được “${path}”. Ghi đường dẫn tới một tệp .xlsx, .csv có thật, không quá 5 MB.`,
    );
  return readCommunes(path, readFileSync(path));
}

async function provinceOf(
  { province: typed, flags }: Arguments,
  { ask, complain }: Surroundings,
): Promise<{ province: Province; notes: string[] }> {
  if (typed === undefined && !ask)
    throw new InitFault(
      'Thiếu tên tỉnh: thêm --province "Tên tỉnh", hoặc chạy ở cửa sổ dòng lệnh, không ghi --yes, để được hỏi.',
    );
  const found =
    typed === undefined && ask
      ? await askUntilRead(async () => findProvince(await ask(PROVINCE_QUESTION, '')), complain)
      : findProvince(typed ?? '');
  const [kind, former, since] = PROVINCE_QUESTIONS;
  const about = found.province;
  const answered = async (question: (typeof PROVINCE_QUESTIONS)[number]) =>
    (await answer(question, flags[question.flag], about, ask, complain)) ?? '';
  const declaredKind = readKind((await answered(kind)) || about.kind);
  const formerly = readFormer(await answered(former));
  const day = await answered(since);
  const province = asDeclared(about, declaredKind, formerly, day ? readDay(day) : undefined);
  return { province, notes: found.notes };
}

async function siteAnswers(
  province: Province,
  flags: Arguments['flags'],
  { ask, complain }: Surroundings,
): Promise<Partial<Record<SiteFlag, string>>> {
  const answers: Partial<Record<SiteFlag, string>> = {};
  for (const question of SITE_QUESTIONS) {
    const text = await answer(question, flags[question.flag], province, ask, complain);
    if (text !== undefined) answers[question.flag] = text;
  }
  return answers;
}

const TRAINING = [
  'Kho để tập huấn: toàn bộ dữ liệu minh họa của tỉnh Minh Họa (không có thật), trang nào cũng ghi rõ. Dữ liệu minh họa không được có trên trang của một tỉnh thật, nên cơ quan, xã, phường của tỉnh không có ở đây.',
  'Kho thật của tỉnh: chạy lại lệnh ấy, không ghi --with-samples, ở thư mục khác.',
];

/** What was assumed, for the README and the screen. */
const remarksOn = (province: Province, communes: number): string[] => [
  `\`content/site.yml\`: điện thoại, đường dây nóng, thư điện tử, địa chỉ, người chịu trách nhiệm nội dung: mục nào chưa ghi thì bỏ trống, không đoán. Cơ quan phụ trách đang ghi là Ủy ban nhân dân ${titleOf(province)}.`,
  ...(province.formerly.length > 0
    ? [
        `Hợp nhất từ ${province.formerly.map(titleOf).join(', ')} ngày ${formatDate(province.since ?? '')}: xem lại nếu không đúng.`,
      ]
    : []),
  `Cơ quan lập theo mô hình chung (các sở theo Điều 8 Nghị định số 150/2025/NĐ-CP): thêm sở đặc thù (Ngoại vụ, Dân tộc và Tôn giáo, Du lịch …), sửa tên, ký hiệu, cơ quan cấp trên chỗ nào khác.`,
  communes > 0
    ? `${communes} xã, phường, đặc khu lấy từ danh sách đã đưa: đối chiếu với nghị quyết của Ủy ban Thường vụ Quốc hội.`
    : 'Chưa có xã, phường, đặc khu nào: thêm trong trang biên tập, hoặc lập lại kho với --communes TỆP (.xlsx, .csv).',
  'Người đứng đầu cơ quan chỉ ghi chức vụ; họ tên, địa chỉ, giờ làm việc do cơ quan cung cấp.',
];

/** The content of a site of the province, or of one to practise on. */
function contentFiles(
  province: Province,
  { communes }: CommuneList,
  answers: Partial<Record<SiteFlag, string>>,
  colours: Site['colours'],
  { withSamples }: Arguments,
  { software, now }: Surroundings,
): Files {
  const shipped = join(software, 'content');
  if (withSamples) {
    const files = demonstrationContent(shipped);
    const settings = readFileSync(join(shipped, 'site.yml'), 'utf8');
    return files.set('site.yml', trainingSettings(settings, answers, colours));
  }
  const files = generalContent(shipped, province, dateAt(now));
  for (const [id, agency] of agenciesOf(province, communes))
    files.set(`agencies/${id}.yml`, stringify(agency, { lineWidth: 0 }));
  return files.set('site.yml', siteSettings(province, answers, colours));
}

async function init(args: Arguments, surroundings: Surroundings): Promise<void> {
  const { software, now, say, complain, ask } = surroundings;
  const place = freePlace(args.dir);
  const given = args.communes;
  // Before the questions: a faulty list would waste the answers.
  const known = await communesIn(given);
  const { province, notes } = await provinceOf(args, surroundings);
  const list =
    given === undefined && ask && !args.withSamples
      ? await askUntilRead(async () => communesIn(await ask(COMMUNES_QUESTION, '')), complain)
      : known;
  for (const note of [...list.notes, ...notes]) say(`• ${note}`);
  const answers = await siteAnswers(province, args.flags, surroundings);
  const { colours, notes: paint } = withContrast(answers.brand ?? '', answers.accent ?? '');
  for (const note of paint) say(`• ${note}`);
  const remarks = args.withSamples ? TRAINING : remarksOn(province, list.communes.length);
  const forge = readForge(answers.forge ?? 'forgejo');
  const content = contentFiles(province, list, answers, colours, args, surroundings);
  const files = new Map<string, string | Uint8Array>([
    ...repositoryFiles(software, province, forge, remarks),
    ...Array.from(content, ([path, bytes]) => [`content/${path}`, bytes] as const),
  ]);
  const message = `Lập kho nội dung của ${titleOf(province)}`;
  writeRepository(place, files, message, now);
  say(
    `Đã lập ${place}: ${files.size} tệp, ${list.communes.length} xã, phường, đặc khu; nhánh main.`,
  );
  say('Việc còn lại (cũng ghi trong README.md):');
  for (const remark of remarks) say(`• ${remark}`);
  say(
    `Xem ngay: ${shippedBundle('admin') ? `cd "${place}" && npm install && npm start` : `CONTENT_DIR="${place}" npm start`}`,
  );
}

/** @returns the exit code */
export async function runInit(argv: string[], surroundings: Surroundings): Promise<number> {
  const { say, complain } = surroundings;
  const failed = (error: unknown, code: number): number => {
    if (!(error instanceof InitFault)) throw error;
    error.sentences.forEach(complain);
    return code;
  };
  let args;
  try {
    args = argumentsOf(argv);
  } catch (error) {
    const code = failed(error, 2);
    complain(USAGE);
    return code;
  }
  if (args === 'help') {
    say(USAGE);
    return 0;
  }
  try {
    await init(args, args.isQuiet ? { ...surroundings, ask: undefined } : surroundings);
    return 0;
  } catch (error) {
    const code = failed(error, 1);
    complain('Không ghi gì.');
    return code;
  }
}
