/** What `npm run bench -- search` is told. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Engine, Yardstick } from './engine.ts';
import { ENGINES } from './engines/all.ts';

const PARTS = ['quality', 'known', 'speed'] as const;
type Part = (typeof PARTS)[number];

export interface BenchSettings {
  readonly corpus: string;
  readonly questions: string;
  readonly quick: boolean;
  readonly parts: readonly Part[];
  readonly engines: readonly (Engine | Yardstick)[];
  /** File for all numbers; empty for none. */
  readonly json: string;
}

/** Laid beside the repository by those who have them; not ours to commit. */
const CORPUS = '../shared/data/legal-corpus.jsonl.gz';
const QUESTIONS = '../shared/data/search-dev-queries.jsonl';

const names = ENGINES.map(({ name }) => name);
const USAGE = [
  'npm run bench -- search [cờ]',
  '  --corpus=TỆP     kho văn bản, JSON mỗi dòng, có thể nén .gz (hoặc biến BENCH_CORPUS)',
  '  --questions=TỆP  câu hỏi và văn bản trả lời đúng (hoặc biến BENCH_QUESTIONS)',
  '  --quick          400 văn bản, 60 câu hỏi, ít lần đo',
  `  --only=PHẦN      một trong: ${PARTS.join(', ')}`,
  `  --engines=TÊN,…  trong số: ${names.join(', ')}`,
  '  --json=TỆP       ghi mọi số đo ra tệp',
].join('\n');

function flagsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        corpus: text,
        questions: text,
        quick: { type: 'boolean' },
        only: text,
        engines: text,
        json: text,
      },
    }).values;
  } catch (cause) {
    throw new Error(`Cờ không hiểu được: ${args.join(' ')}.\n${USAGE}`, { cause });
  }
}

/** @throws Error that says in Vietnamese what to write instead */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  exists: (file: string) => boolean = existsSync,
): BenchSettings {
  const flags = flagsOf(args);
  const parts = PARTS.filter((part) => !flags.only || part === flags.only);
  if (parts.length === 0) throw new Error(`Không có phần “${flags.only}”.\n${USAGE}`);
  const wanted = flags.engines?.split(',') ?? names;
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`Không có bộ tìm “${unknown.join(', ')}”.\n${USAGE}`);
  const corpus = flags.corpus ?? env['BENCH_CORPUS'] ?? CORPUS;
  const questions = flags.questions ?? env['BENCH_QUESTIONS'] ?? QUESTIONS;
  for (const [flag, file] of Object.entries({ corpus, questions }))
    if (!exists(file))
      throw new Error(
        `Không có tệp ${file}. Hãy chỉ tệp bằng --${flag}=ĐƯỜNG_DẪN hoặc biến BENCH_${flag.toUpperCase()}.`,
      );
  return {
    corpus,
    questions,
    quick: flags.quick ?? false,
    parts,
    engines: ENGINES.filter(({ name }) => wanted.includes(name)),
    json: flags.json ?? '',
  };
}
