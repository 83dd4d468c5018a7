/**
 * `npm run bench -- search`: measures the quality of results and the cost of writing and loading
 * the index. Numbers of other engines: README.md.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatNumber } from '#lib/vi-number.ts';
import { readDocuments, readItems, readQuestions, smallCollection, spread } from './corpus.ts';
import { measureCost, measureItems, measureQuality } from './measure.ts';
import { indexOf } from './site-index.ts';
import { TYPINGS } from './typing.ts';

const USAGE = `npm run bench -- search [cờ]
  --corpus=TỆP     kho văn bản, JSON mỗi dòng, có thể nén .gz (hoặc biến BENCH_CORPUS)
  --questions=TỆP  câu hỏi và văn bản trả lời đúng (hoặc biến BENCH_QUESTIONS)
  --quick          400 văn bản, 60 câu hỏi
  --only=PHẦN      một trong: quality, known, colloquial, cost
  --json=TỆP       ghi mọi số đo ra tệp`;

const QUICK_QUESTIONS = 60;

/** Corpus and questions are outside the repository, which may not publish them. */
function settingsFrom(flags: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...flags],
    options: { corpus: text, questions: text, only: text, json: text, quick: { type: 'boolean' } },
  });
  const { BENCH_CORPUS, BENCH_QUESTIONS } = process.env;
  const corpus = values.corpus ?? BENCH_CORPUS ?? '../shared/data/legal-corpus.jsonl.gz';
  const questions =
    values.questions ?? BENCH_QUESTIONS ?? '../shared/data/search-dev-queries.jsonl';
  for (const file of [corpus, questions])
    if (!existsSync(file)) throw new Error(`Không có tệp ${file}.`);
  return { ...values, corpus, questions };
}

function print(title: string, rows: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  console.log(`\n${title}`);
  const rounded = Object.entries(rows).map(([name, row]) => [
    name,
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value.toFixed(3))])),
  ]);
  console.table(Object.fromEntries(rounded));
}

async function measure(settings: ReturnType<typeof settingsFrom>): Promise<void> {
  const { quick, only, json } = settings;
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
  const isWanted = (part: string) => only === undefined || only === part;
  const report: object[] = [];
  const hasItems = only === 'known' || only === 'colloquial';
  // The items are documents of the larger collection.
  for (const collection of hasItems ? collections.slice(-1) : collections) {
    const index = indexOf(collection);
    const [size, megabytes] = [formatNumber(index.documents), formatNumber(index.bytes / 1e6, 1)];
    console.log(
      `\n${size} văn bản: lập chỉ mục ${formatNumber(index.seconds, 1)} giây, ${formatNumber(index.files)} tệp, ${megabytes} MB`,
    );
    const numbers: Record<string, unknown> = { ...index };
    if (isWanted('quality')) {
      const rows = await measureQuality(index, questions);
      numbers['quality'] = rows;
      print(
        'Câu hỏi (R@k: có kết quả đúng trong k đầu)',
        Object.fromEntries(rows.map(({ typing, ...row }) => [TYPINGS[typing], row])),
      );
    }
    for (const [part, title, items] of [
      ['known', 'Tìm đích danh (có kết quả đúng trong k đầu)', known],
      ['colloquial', 'Lời nói thường ngày (có kết quả đúng trong k đầu)', colloquial],
    ] as const) {
      if (!isWanted(part) || collection !== collections.at(-1)) continue;
      const rows = await measureItems(index, items);
      numbers[part] = rows;
      print(title, rows);
    }
    if (isWanted('cost')) {
      const rows = await measureCost(index, known, questions);
      numbers['cost'] = rows;
      print(
        'Tải về (trung vị: tệp, byte)',
        Object.fromEntries(
          rows.map(({ label, first, later }) => [
            label,
            {
              'lần đầu: tệp': first.files,
              'lần đầu: byte': first.bytes,
              'lần sau: tệp': later.files,
              'lần sau: byte': later.bytes,
            },
          ]),
        ),
      );
    }
    report.push(numbers);
  }
  if (json) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
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
