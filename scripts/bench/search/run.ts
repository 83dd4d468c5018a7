/**
 * `npm run bench -- search`: our search beside others, in a real browser: which answers come first,
 * what the index costs to build and to load. Flags: settings.ts.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { collectionsOf } from './collections.ts';
import { readDocuments, readKnownItems, readQuestions, spread } from './corpus.ts';
import { isEngine } from './engines/all.ts';
import { printKnown, printQuality, printSpeed } from './print.ts';
import { tell } from './progress.ts';
import { measureKnown, measureQuality, type KnownRow, type QualityRow } from './quality.ts';
import { readSettings, type BenchSettings } from './settings.ts';
import { measureSpeed, speedQueries, type SpeedRow } from './speed.ts';
import { inWorkshop, type Workshop } from './workshop.ts';

const QUICK_QUESTIONS = 60;

interface Report {
  readonly machine: { node: string; browser: string; processor: string };
  readonly quality: QualityRow[];
  readonly known: KnownRow[];
  readonly speed: SpeedRow[];
}

/** Measures and prints. */
async function measure(settings: BenchSettings, workshop: Workshop): Promise<void> {
  const { quick, parts, engines } = settings;
  tell('đọc kho văn bản');
  const documents = await readDocuments(settings.corpus);
  const all = await readQuestions(settings.questions);
  const questions = quick ? spread(all, QUICK_QUESTIONS) : all;
  const known = await readKnownItems();
  const { small, ...full } = collectionsOf(documents, spread(all, QUICK_QUESTIONS), known);

  const report: Report = {
    machine: {
      node: process.version,
      browser: workshop.browser,
      processor: `${cpus().length} × ${cpus()[0]?.model ?? ''}`,
    },
    quality: [],
    known: [],
    speed: [],
  };
  // What has been measured stands, whatever becomes of the rest.
  const keep = () => {
    if (settings.json) writeFileSync(settings.json, `${JSON.stringify(report, null, 2)}\n`);
  };

  if (parts.includes('quality'))
    for (const collection of quick ? [small] : [full.bench, full.distractors]) {
      const rows = await measureQuality(workshop, engines, collection, questions);
      printQuality(rows);
      report.quality.push(...rows);
      keep();
    }
  if (parts.includes('known')) {
    const collection = quick ? small : full.distractors;
    report.known.push(...(await measureKnown(workshop, engines, collection, known)));
    printKnown(report.known);
    keep();
  }
  if (parts.includes('speed'))
    for (const collection of quick ? [small] : [small, full.bench, full.all]) {
      const queries = speedQueries(known, questions, quick);
      const rows = await measureSpeed(workshop, engines.filter(isEngine), collection, queries);
      printSpeed(rows);
      report.speed.push(...rows);
      keep();
    }
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
  await inWorkshop(settings.engines.filter(isEngine), (workshop) => measure(settings, workshop));
}
