/**
 * `npm run bench -- search`: which answers of our search come first, what its index costs to write
 * and to load. Flags: settings.ts. Numbers of other engines: README.md.
 */
import { writeFileSync } from 'node:fs';
import { smallCollection } from './collections.ts';
import { readDocuments, readKnownItems, readQuestions, spread } from './corpus.ts';
import { measureCost } from './cost.ts';
import { printCost, printIndex, printKnown, printQuality } from './print.ts';
import { measureKnown, measureQuality } from './quality.ts';
import { readSettings, type BenchSettings } from './settings.ts';
import { withIndex } from './site-index.ts';

const QUICK_QUESTIONS = 60;

async function measure({ quick, parts, json, ...files }: BenchSettings): Promise<void> {
  const documents = await readDocuments(files.corpus);
  const all = await readQuestions(files.questions);
  const questions = quick ? spread(all, QUICK_QUESTIONS) : all;
  const known = await readKnownItems();
  const collections = quick
    ? [smallCollection(documents, [...questions, ...known])]
    : [
        documents.filter(({ bench }) => bench),
        documents.filter(({ bench, distractor }) => bench || distractor),
      ];
  const report: object[] = [];
  // Known items ask for documents of the larger collection.
  for (const collection of parts.join() === 'known' ? collections.slice(-1) : collections)
    await withIndex(collection, async (index) => {
      printIndex(index);
      const numbers: Record<string, unknown> = { ...index };
      if (parts.includes('quality'))
        printQuality((numbers['quality'] = await measureQuality(index, questions)));
      if (parts.includes('known') && collection === collections.at(-1))
        printKnown((numbers['known'] = await measureKnown(index, known)));
      if (parts.includes('cost'))
        printCost((numbers['cost'] = await measureCost(index, known, questions)));
      report.push(numbers);
    });
  if (json) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}

export async function benchSearch(flags: readonly string[]): Promise<void> {
  let settings: BenchSettings;
  try {
    settings = readSettings(flags, process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return;
  }
  await measure(settings);
}
