import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '#scripts/deploy/workflow-parser.fixture.ts';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { withContrast } from './colours.ts';
import { runInit } from './run-init.ts';

const work = temporaryFolder('init');
const NOW = new Date('2026-11-29T08:00:00+07:00');

/** Runs the command; without `answers` as if there were no terminal. */
async function init(args: string[], answers?: Readonly<Record<string, readonly string[]>>) {
  const said: string[] = [];
  const asked = new Map<string, number>();
  const code = await runInit(args, {
    software: resolve('.'),
    now: NOW,
    say: (text) => said.push(text),
    complain: (text) => said.push(text),
    ask:
      answers &&
      ((question) => {
        const word = Object.keys(answers).find((one) => question.startsWith(one)) ?? '';
        asked.set(word, (asked.get(word) ?? -1) + 1);
        return Promise.resolve(answers[word]?.[asked.get(word) ?? 0] ?? '');
      }),
  });
  return { code, text: said.join('\n') };
}
const file = (name: string, text: string): string => {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
};

describe('is refused, and nothing is written', () => {
  const list = (text: string) => ['--communes', file('xa.csv', text)];
  const used = join(work, 'used');
  beforeAll(() => {
    mkdirSync(used);
    file('used/thu.txt', '');
    file('tep', '');
  });
  const place = join(work, 'moi');
  const CA_MAU = ['--province', 'Cà Mau', '--yes'];
  test.each<[string, () => string[], number, RegExp]>([
    ['without a folder', () => [], 2, /Thiếu thư mục/],
    ['with two folders', () => ['a', 'b'], 2, /a, b.*ngoặc kép/],
    ['with an unknown flag', () => [place, '--tinh', 'Huế'], 2, /Không hiểu --tinh/],
    ['without a province', () => [place, '--yes'], 1, /Thiếu tên tỉnh/],
    [
      'with a province that is no name',
      () => [place, '--province', 'Cà "Mau'],
      1,
      /không phải tên tỉnh/,
    ],
    ['into a folder in use', () => [used, ...CA_MAU], 1, /không trống \(thu\.txt/],
    ['onto a file', () => [join(work, 'tep'), ...CA_MAU], 1, /là một tệp/],
    ['below a file', () => [join(work, 'tep/a/b'), ...CA_MAU], 1, /là một tệp/],
    [
      'with a colour that is none',
      () => [place, ...CA_MAU, '--brand', 'xanh'],
      1,
      /--brand.*mã màu/,
    ],
    ['with a day that is none', () => [place, ...CA_MAU, '--since', '31/02/2025'], 1, /--since/],
    ['with a telephone that is none', () => [place, ...CA_MAU, '--hotline', 'gọi'], 1, /--hotline/],
    ['with an address that is none', () => [place, ...CA_MAU, '--email', 'a@b'], 1, /--email/],
    [
      'with an unknown forge',
      () => [place, ...CA_MAU, '--forge', 'svn'],
      1,
      /forgejo, gitlab, github/,
    ],
    [
      'with a list that is not there',
      () => [place, ...CA_MAU, '--communes', 'khong.csv'],
      1,
      /không đọc được/,
    ],
    [
      'with a faulty list',
      () => [place, ...CA_MAU, ...list('Tên;Loại\n;xã\n')],
      1,
      /Dòng 2: chưa có tên/,
    ],
  ])('%s', async (_, args, code, sentence) => {
    const argv = args();
    const before = readdirSync(work);
    const result = await init(argv);
    expect(result.code).toBe(code);
    expect(result.text).toMatch(sentence);
    expect(readdirSync(work)).toEqual(before);
    expect(readdirSync(used)).toEqual(['thu.txt']);
  });
});

describe('a repository', () => {
  const place = join(work, 'ca mau');
  const read = (name: string) => readFileSync(join(place, name), 'utf8');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: place, encoding: 'utf8' }).trim();
  let text: string;
  beforeAll(async () => {
    // An empty folder may be there.
    mkdirSync(place);
    const communes = file(
      'ds.csv',
      'Loại;Tên;Tên cũ\nXã;Đất Mũi;xã Đất Mũi, xã Viên An\nxã;đất mũi;xã Đất Mũi, xã Viên An\n',
    );
    const result = await init([
      ...[place, '--province', '"cà mau"', '--communes', communes, '--yes'],
      ...[
        '--phone',
        '0290 000 000',
        '--responsible',
        'Chánh Văn phòng UBND tỉnh',
        '--brand',
        '#ffd200',
      ],
    ]);
    expect(result.code, result.text).toBe(0);
    text = result.text;
  });

  it('says what was mended', () =>
    expect(text).toMatch(
      /Dòng 3 lặp lại dòng 2 \(xã Đất Mũi\)[\s\S]*bỏ dấu ngoặc[\s\S]*#ffd200 quá nhạt/,
    ));

  it('has one commit on main that holds all of it', () => {
    expect(git('branch', '--show-current')).toBe('main');
    expect(git('log', '--format=%an %cn %s')).toBe(
      'Minh Bạch Minh Bạch Lập kho nội dung của tỉnh Cà Mau',
    );
    expect(git('status', '--porcelain')).toBe('');
  });

  it('has the settings that were given, and no others', () => {
    expect(parse(read('content/site.yml'))).toMatchObject({
      name: 'Minh Bạch Cà Mau',
      province: 'Cà Mau',
      since: '2025-07-01',
      publisher: 'ubnd-tinh',
      contact: { phone: '0290 000 000' },
      responsible: 'Chánh Văn phòng UBND tỉnh',
    });
    expect(read('content/site.yml')).not.toMatch(/demonstration|featuredDirective|address|email/);
  });

  it('has communes with their former names', () =>
    expect(parse(read('content/agencies/xa-dat-mui.yml'))).toMatchObject({
      names: [{ name: 'Ủy ban nhân dân xã Đất Mũi, tỉnh Cà Mau' }],
      note: 'Trước khi sắp xếp: xã Đất Mũi, xã Viên An.',
    }));

  it('has nothing of the demonstration', () => {
    const files = git('-c', 'core.quotepath=off', 'ls-files').split('\n');
    expect(files.filter((path) => /minh-hoa|receptions|stories|uploads/.test(path))).toEqual([]);
    expect(files.filter((path) => path.startsWith('content/days-off/'))).not.toEqual([]);
    const texts = files.filter((path) => path.startsWith('content/directives/'));
    expect(texts.length).toBeGreaterThan(5);
    for (const path of texts) expect(read(path)).toMatch(/^publishedOn: 2026-11-29$/m);
  });

  it('asks for one package, whose verbs its scripts call', () => {
    const { dependencies, scripts } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>;
      scripts: Record<string, string>;
    };
    expect(Object.keys(dependencies)).toEqual(['minh-bach']);
    for (const [name, command] of Object.entries(scripts))
      expect(command).toBe(`minh-bach ${name}`);
  });
});

describe.each(['forgejo', 'github', 'gitlab'])('%s', (forge) => {
  const place = join(work, forge);
  const PATHS: Readonly<Record<string, string>> = { gitlab: '.gitlab-ci.yml' };
  const path = PATHS[forge] ?? `.${forge}/workflows/site.yml`;

  it('gets a pipeline that calls only what the repository has', async () => {
    expect((await init([place, '--province', 'Huế', '--yes', '--forge', forge])).code).toBe(0);
    const text = readFileSync(join(place, path), 'utf8');
    const { scripts } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const called = Array.from(
      text.matchAll(/npm (?:run (?:--silent )?)?([\w-]+)/g),
      ([, name]) => name,
    );
    expect(called).toEqual(expect.arrayContaining(['check', 'build', 'release']));
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining(called.filter((name) => name !== 'ci')),
    );
    expect(text).not.toMatch(/Chép vào|public\.source|TEST_SITE/);
    if (forge === 'gitlab') {
      const jobs = parse(text) as Record<string, { script?: string[] }>;
      expect(Object.keys(jobs)).toEqual(expect.arrayContaining(['site', 'server', 'pages']));
      expect(jobs['code']).toBeUndefined();
      return;
    }
    const { context, value } = parseWorkflow(
      { name: path, content: text },
      new NoOperationTraceWriter(),
    );
    if (value) await convertWorkflowTemplate(context, value);
    expect(context.errors.getErrors().map(String)).toEqual([]);
  });
});

it('asks what no flag says, and again where an answer does not fit', async () => {
  const place = join(work, 'hoi');
  const answers = {
    'Tên tỉnh': ['Huế'],
    'Tên trang': ['Công khai Huế'],
    'Đường dây nóng': ['gọi tôi', '0234 000 000'],
  };
  const { code, text } = await init([place], answers);
  expect(code, text).toBe(0);
  expect(text).toMatch(/--hotline: “gọi tôi”/);
  expect(parse(readFileSync(join(place, 'content/site.yml'), 'utf8'))).toMatchObject({
    name: 'Công khai Huế',
    contact: { hotline: '0234 000 000' },
  });
});

it('makes a site to practise on, which says so', async () => {
  const place = join(work, 'tap-huan');
  const { code, text } = await init([place, '--province', 'Huế', '--with-samples', '--yes']);
  expect(code, text).toBe(0);
  expect(parse(readFileSync(join(place, 'content/site.yml'), 'utf8'))).toMatchObject({
    name: 'Minh Bạch Huế (tập huấn)',
    demonstration: true,
  });
  expect(existsSync(join(place, 'content/agencies/minh-hoa-ubnd-tinh.yml'))).toBe(true);
});

test.each([
  ['#0b5d4e', '#b45309', '#0b5d4e', '#b45309', 0],
  ['#ffff00', '#b45309', undefined, '#b45309', 1],
  ['#ffffff', '#eeeeee', undefined, undefined, 2],
])('colours %s and %s', (brand, accent, keptBrand, keptAccent, mended) => {
  const { colours, notes } = withContrast(brand, accent);
  if (keptBrand) expect(colours.brand).toBe(keptBrand);
  if (keptAccent) expect(colours.accent).toBe(keptAccent);
  expect(notes).toHaveLength(mended);
  // What was mended is not mended again.
  expect(withContrast(colours.brand, colours.accent)).toEqual({ colours, notes: [] });
});
