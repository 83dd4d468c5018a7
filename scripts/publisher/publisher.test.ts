/**
 * After any sequence of changes and previews the output is byte for byte that of a publication from
 * nothing, and the preview of a change is the page that its publication writes.
 * Longer, on a copy of another content folder: `PUBLISHER_CONTENT=DIR PUBLISHER_STEPS=100
 * PUBLISHER_RUNS=1 PUBLISHER_COMPARED_EVERY=25`; `PUBLISHER_SEED` repeats a run, `PUBLISHER_LOG=1`
 * prints what was done.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { readRecord } from '#lib/front-matter.ts';
import { conceptOf } from '#features/concepts.ts';
import { addressOf } from '#scripts/editor-service/record-page.ts';
import { filesIn } from '#scripts/site-files.ts';
import { pathOf } from './output-paths.ts';
import type { Publication } from './publication.ts';
import { Publisher } from './publisher.ts';
import { EditedTree, edits, type Edit } from './random-edits.fixture.ts';
import { copySmallTree } from './small-tree.fixture.ts';

const work = vi.hoisted(() => {
  // Before settings are read.
  process.env['CACHE_DIR'] = `.cache/tests/${process.pid}/astro`;
  // Set by Vitest; Vite would use it for the site.
  delete process.env['BASE_URL'];
  delete process.env['NODE_ENV'];
  return { caches: `.cache/tests/${process.pid}` };
});
const folder = mkdtempSync(join(tmpdir(), 'minh-bach-publisher-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(work.caches, { recursive: true, force: true });
});

const STEPS = Number(process.env['PUBLISHER_STEPS'] ?? 5);
const RUNS = Number(process.env['PUBLISHER_RUNS'] ?? 1);
const CONTENT = process.env['PUBLISHER_CONTENT'];
const SEED = process.env['PUBLISHER_SEED'];
const COMPARED_EVERY = Number(process.env['PUBLISHER_COMPARED_EVERY'] ?? 5);
const MINUTE = 60_000;
const START = new Date('2026-11-23T08:00:00+07:00');

/**
 * Edits, with the most outputs of 664 that they may have made, a tenth more than on 30/11/2026: a page
 * that reads a whole list for one record of it is made at each edit of that list.
 */
const EDITS: readonly (readonly [file: string, from: RegExp, to: string, most: number])[] = [
  ['directives/2021-08-ct-tu.md', /$/, '\nMột câu.\n', 12],
  ['directives/2021-08-ct-tu.md', /^title: /m, '$&Tiêu đề ', 47],
  ['receptions/minh-hoa-chu-tich-ubnd-tinh.md', /^title: /m, '$&Lịch ', 66],
  ['agencies/minh-hoa-so-tu-phap.yml', /phone: .*/, "phone: '0000 000 999'", 82],
  ['stories/2026-be-nuoc-chung-mua-han.md', /^title: /m, '$&Mô hình ', 53],
  ['statistics/minh-hoa-tiep-cong-dan.yml', /^summary: /m, '$&Theo số liệu, ', 45],
  ['dialogues/2026-08-chu-tich-tinh-voi-nhan-dan.md', /^title: /m, '$&Buổi ', 70],
  ['feedback/2026-11-ty-le-dung-han-tinh-the-nao.md', /$/, '\nMột câu.\n', 12],
];

const open = (contentDir: string, outDir: string, workers: number) => {
  process.env['CONTENT_DIR'] = contentDir;
  return Publisher.open({
    ...{ contentDir, outDir, workers, compressed: false },
    check: async () => [],
    extraFiles: async () => new Map(),
    isForeign: () => false,
    report: () => undefined,
  });
};

const digests = (dir: string): Record<string, string> =>
  Object.fromEntries(filesIn(dir).map((path) => [path, readFileSync(join(dir, path), 'latin1')]));

/** Where two folders differ, and how. */
function differences(one: string, other: string): string[] {
  const [a, b] = [digests(one), digests(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().flatMap((path) => {
    const [left, right] = [a[path], b[path]];
    if (left === right) return [];
    if (left === undefined || right === undefined)
      return [`${path}: ${left === undefined ? 'missing' : 'should not be there'}`];
    let at = 0;
    while (left[at] === right[at]) at += 1;
    const near = (text: string) =>
      Buffer.from(text.slice(Math.max(0, at - 60), at + 60), 'latin1').toString();
    return [`${path}:\n   is ${near(left)}\n   should be ${near(right)}`];
  });
}

/** The message of a publication that fails; the publication where it does not. */
const outcome = (publisher: Publisher, now: Date): Promise<Publication | string> =>
  publisher.publish(now).catch((error: Error) => error.message);

const steps = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({ edits: fc.array(edits, { minLength: 1, maxLength: 3 }) }),
    },
    { weight: 3, arbitrary: fc.record({ hours: fc.integer({ min: 1, max: 40 }) }) },
    { weight: 1, arbitrary: fc.constant({ next: true } as const) },
    { weight: 1, arbitrary: fc.constant({ restart: 'saved' } as const) },
    { weight: 1, arbitrary: fc.constant({ restart: 'killed' } as const) },
    { weight: 1, arbitrary: fc.record({ killedAfter: fc.integer({ min: 0, max: 800 }) }) },
  ),
  { minLength: STEPS, maxLength: STEPS, size: 'max' },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

interface Previewed {
  readonly address: string;
  readonly html: string;
}

let runs = 0;

class Run {
  readonly #content = join(folder, `content-${runs}`);
  readonly #outDir = join(folder, `out-${(runs += 1)}`);
  readonly #tree: EditedTree;
  #publisher: Publisher | undefined;
  #now = START;
  #next: Date | undefined;
  readonly log: string[] = [];

  constructor() {
    if (CONTENT) cpSync(CONTENT, this.#content, { recursive: true });
    else copySmallTree(this.#content);
    this.#tree = new EditedTree(this.#content);
    this.#tree.commit(this.#now);
  }

  async #open(): Promise<Publisher> {
    return (this.#publisher ??= await open(this.#content, this.#outDir, 2));
  }

  async close(): Promise<void> {
    await this.#publisher?.close();
    this.#publisher = undefined;
  }

  /** The page of a changed record as it would be; undefined where it is none or has a fault. */
  async #preview(file: string): Promise<Previewed | undefined> {
    const [collection = '', name = ''] = file.split('/');
    const concept = conceptOf(collection);
    const path = join(this.#content, file);
    if (!concept || !existsSync(path)) return undefined;
    const text = readFileSync(path, 'utf8');
    const { data } = readRecord(file, text);
    const address = addressOf(concept, name.replace(/\.\w+$/, ''), data as Record<string, unknown>);
    if (address === undefined) return undefined;
    const publisher = await this.#open();
    const page = await publisher.preview({ file, text, address }).catch(() => undefined);
    return page && !text.includes('publishAt:') ? { address, html: page.html } : undefined;
  }

  /** The page of an edited record comes before the lists that show its title, and the tables last. */
  async expectPageFirst(): Promise<void> {
    const file = join(this.#content, 'directives/2021-08-ct-tu.md');
    const text = readFileSync(file, 'utf8');
    const moved: string[][] = [];
    const turnOf = (path: string) => moved.findIndex((paths) => paths.includes(path));
    const publisher = await this.#open();
    writeFileSync(file, text.replace(/^title: .*/m, 'title: Tiêu đề mới'));
    await publisher.publish(this.#now, (paths) => moved.push([...paths]));
    expect(moved[0]?.every((path) => path.startsWith('van-ban/2021-08-ct-tu/'))).toBe(true);
    expect(turnOf('van-ban/2021-08-ct-tu/index.html')).toBe(0);
    expect(turnOf('van-ban/index.html')).toBe(1);
    expect(turnOf('du-lieu/van-ban.csv')).toBe(2);
    // Published too: the previews of the first step are on top of what is.
    writeFileSync(file, text);
    await publisher.publish(this.#now);
  }

  /** An edit has those outputs made that show something of it, and few others. */
  async expectFewMade(): Promise<void> {
    const publisher = await this.#open();
    for (const [file, from, to, most] of EDITS) {
      const path = join(this.#content, file);
      const text = readFileSync(path, 'utf8');
      expect(text).toMatch(from);
      writeFileSync(path, text.replace(from, to));
      const { made } = await publisher.publish(this.#now);
      expect(made, `${file} ${from.source}`).toBeLessThanOrEqual(most);
      writeFileSync(path, text);
      await publisher.publish(this.#now);
    }
  }

  /** Publishes; what could not be published is taken back, which must then be possible. */
  async publish(): Promise<void> {
    const { changed } = this.#tree;
    const previews = await Promise.all(changed.map((file) => this.#preview(file)));
    const publication = outcome(await this.#open(), this.#now);
    // Some are rendered while it runs.
    await Promise.all(changed.map((file) => this.#preview(file)));
    const first = await publication;
    if (typeof first === 'string') {
      this.log.push(`  refused: ${first.slice(0, 200)}`);
      this.#tree.undo();
    } else this.#tree.accept();
    const result = typeof first === 'string' ? await outcome(await this.#open(), this.#now) : first;
    if (typeof result === 'string') throw new Error(result);
    this.#next = result.next;
    const [previewed] = previews;
    if (typeof first !== 'string' && previewed && changed.length === 1) {
      this.log.push(`  previewed ${previewed.address}`);
      const written = readFileSync(join(this.#outDir, pathOf(previewed.address)), 'utf8');
      expect(previewed.html).toBe(written);
    }
    this.log.push(`  ${result.written} written, ${result.removed} removed of ${result.addresses}`);
  }

  async step(step: Step): Promise<void> {
    this.log.push(JSON.stringify(step));
    if ('edits' in step) await this.#edit(step.edits);
    else if ('hours' in step) this.#now = new Date(this.#now.getTime() + step.hours * 60 * MINUTE);
    else if ('next' in step) this.#now = this.#next ?? this.#now;
    else if ('killedAfter' in step) await this.#killAfter(step.killedAfter);
    else {
      if (step.restart === 'saved') await (await this.#open()).save();
      await this.close();
    }
    await this.publish();
  }

  async #edit(list: readonly Edit[]): Promise<void> {
    for (const edit of list) {
      const done = await this.#tree.change(edit, this.#now);
      this.log.push(`  ${edit.kind} ${done ?? '(refused by the schema)'}`);
    }
  }

  /** The process ends while it renders or writes. */
  async #killAfter(ms: number): Promise<void> {
    this.#now = new Date(this.#now.getTime() + 24 * 60 * MINUTE);
    const publisher = await this.#open();
    const publication = publisher.publish(this.#now).catch(() => undefined);
    await Promise.race([publication, wait(ms)]);
    await this.close();
    await Promise.race([publication, wait(500)]);
  }

  async compare(): Promise<void> {
    const fresh = join(folder, `fresh-${runs}`);
    const publisher = await open(this.#content, fresh, 1);
    const publication = await outcome(publisher, this.#now);
    await publisher.close();
    if (typeof publication === 'string') throw new Error(`from nothing: ${publication}`);
    expect(publication.next).toEqual(this.#next);
    expect(differences(this.#outDir, fresh)).toEqual([]);
    rmSync(fresh, { recursive: true });
  }
}

test(
  'after any changes the site is that of a publication from nothing; the page of an edited record comes first',
  { timeout: (CONTENT ? 120 : 10) * MINUTE },
  () =>
    fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const run = new Run();
        try {
          await run.publish();
          if (!CONTENT) {
            await run.expectPageFirst();
            await run.expectFewMade();
          }
          for (const [at, step] of list.entries()) {
            await run.step(step);
            if ((at + 1) % COMPARED_EVERY === 0 || at === list.length - 1) await run.compare();
          }
        } catch (error) {
          throw new Error(run.log.join('\n'), { cause: error });
        } finally {
          if (process.env['PUBLISHER_LOG']) console.log(run.log.join('\n'));
          await run.close();
        }
      }),
      // A shorter sequence would take as long to find as to read.
      { numRuns: RUNS, endOnFailure: true, ...(SEED && { seed: Number(SEED) }) },
    ),
);
