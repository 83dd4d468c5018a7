/**
 * `npm run bench -- search`: measures the quality of results and the cost of writing and loading
 * the index. Numbers of other engines: README.md.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatNumber } from '#lib/vi-number.ts';
import { readDocuments, readItems, readQuestions, smallCollection, spread } from './corpus.ts';
import { measureCost, measureItems, measureQuality } from './measure.ts';
import { indexOf } from './site-index.ts';

const USAGE = `npm run bench -- search [cờ]
  --corpus=TỆP     kho văn bản, JSON mỗi dòng, có thể nén .gz
  --questions=TỆP  câu hỏi và văn bản trả lời đúng
  --quick          400 văn bản, 60 câu hỏi`;

const QUICK_QUESTIONS = 60;

/** Corpus and questions are outside the repository, which may not publish them. */
function settingsFrom(flags: readonly string[]) {
  const { values } = parseArgs({
    args: [...flags],
    options: {
      corpus: { type: 'string', default: '../shared/data/legal-corpus.jsonl.gz' },
      questions: { type: 'string', default: '../shared/data/search-dev-queries.jsonl' },
      quick: { type: 'boolean' },
    },
  });
  for (const file of [values.corpus, values.questions])
    if (!existsSync(file)) throw new Error(`Không có tệp ${file}.`);
  return values;
}

function print(title: string, rows: Readonly<Record<string, object>>): void {
  console.log(`\n${title}`);
  const rounded = Object.entries(rows).map(([name, row]) => [
    name,
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, Number(Number(value).toFixed(3))]),
    ),
  ]);
  console.table(Object.fromEntries(rounded));
}

const SHARES = 'có kết quả đúng trong k đầu';

async function measure(settings: ReturnType<typeof settingsFrom>): Promise<void> {
  const { quick } = settings;
  const documents = await readDocuments(settings.corpus);
  const all = await readQuestions(settings.questions);
  const questions = quick ? spread(all, QUICK_QUESTIONS) : all;
  const known = await readItems('known-items.jsonl');
  const colloquial = await readItems('colloquial-items.jsonl');
  const collections = quick
    ? [smallCollection(documents, [...questions, ...known, ...colloquial])]
    : [
        documents.filter(({ bench }) => bench),
        documents.filter(({ bench, distractor }) => bench || distractor),
      ];
  for (const collection of collections) {
    const index = indexOf(collection);
    const [size, megabytes] = [formatNumber(index.documents), formatNumber(index.bytes / 1e6, 1)];
    console.log(
      `\n${size} văn bản: lập chỉ mục ${formatNumber(index.seconds, 1)} giây, ${formatNumber(index.files)} tệp, ${megabytes} MB`,
    );
    print(`Câu hỏi (R@k: ${SHARES})`, await measureQuality(index, questions));
    // The items are documents of the larger collection.
    if (collection === collections.at(-1)) {
      print(`Tìm đích danh (${SHARES})`, await measureItems(index, known));
      print(`Lời nói thường ngày (${SHARES})`, await measureItems(index, colloquial));
    }
    print('Tải về (trung vị: tệp, byte)', await measureCost(index, known, questions));
  }
}

export async function benchSearch(flags: readonly string[]): Promise<void> {
  let settings: ReturnType<typeof settingsFrom>;
  try {
    settings = settingsFrom(flags);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  await measure(settings);
}
