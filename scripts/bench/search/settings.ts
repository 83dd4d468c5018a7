/** Flags of `npm run bench -- search`. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const PARTS = ['quality', 'known', 'cost'] as const;
type Part = (typeof PARTS)[number];

export interface BenchSettings {
  readonly corpus: string;
  readonly questions: string;
  readonly quick: boolean;
  readonly parts: readonly Part[];
  /** File for all numbers; empty for none. */
  readonly json: string;
}

/** Laid beside the repository by those who have them; not ours to commit. */
const CORPUS = '../shared/data/legal-corpus.jsonl.gz';
const QUESTIONS = '../shared/data/search-dev-queries.jsonl';

const USAGE = [
  'npm run bench -- search [cờ]',
  '  --corpus=TỆP     kho văn bản, JSON mỗi dòng, có thể nén .gz (hoặc biến BENCH_CORPUS)',
  '  --questions=TỆP  câu hỏi và văn bản trả lời đúng (hoặc biến BENCH_QUESTIONS)',
  '  --quick          400 văn bản, 60 câu hỏi',
  `  --only=PHẦN      một trong: ${PARTS.join(', ')}`,
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
  const corpus = flags.corpus ?? env['BENCH_CORPUS'] ?? CORPUS;
  const questions = flags.questions ?? env['BENCH_QUESTIONS'] ?? QUESTIONS;
  for (const [flag, file] of Object.entries({ corpus, questions }))
    if (!exists(file))
      throw new Error(
        `Không có tệp ${file}. Hãy chỉ tệp bằng --${flag}=ĐƯỜNG_DẪN hoặc biến BENCH_${flag.toUpperCase()}.`,
      );
  return { corpus, questions, quick: flags.quick ?? false, parts, json: flags.json ?? '' };
}
