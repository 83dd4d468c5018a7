/**
 * A worker thread that renders its share of the addresses. It has a database of its own, writes what
 * has changed into the staging folder, and names it to the publisher.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { ADDRESSES, PAGE, PATTERN, type Output, type SiteBundle } from '#publisher/bundle.ts';
import { DATA_PATH } from '#outputs/open-data/files.ts';
import { KEYS } from '#db/inputs.ts';
import type { StoredCell } from '#db/cell.ts';
import type { RecordFile } from '#db/content-reader.ts';
import { readHead, readItems, writeItems } from '#lib/node/item-file.ts';
import { onceFor } from '#lib/once.ts';
import { createQueue } from '#lib/queue.ts';
import { COMPRESSED, compressedCopies } from '#scripts/compress.ts';
import { isPicture, pathOf, shardOf } from './output-paths.ts';
import { previewOf, type Draft } from './preview.ts';
import { stage, unstage } from './staging.ts';
import { answerRequests } from './thread.ts';

export interface WorkerSetup {
  /** The folder of the code bundle. */
  readonly code: string;
  readonly contentDir: string;
  readonly outDir: string;
  readonly compressed: boolean;
  readonly feedbackEndpoint: string | undefined;
  readonly shard: number;
  readonly shards: number;
  /** Where digests and reads are kept for later processes. */
  readonly stateFile: string;
}

/** Paths that were staged for an address: the file and its compressed copies. */
export type StagedOutput = readonly [address: string, paths: readonly string[]];

export interface RenderResult {
  readonly staged: readonly StagedOutput[];
  /** How many outputs were made, equal or not to what is there. */
  readonly made: number;
  /** Every address of this worker. */
  readonly addresses: readonly string[];
  /** The digest of the formats of each directive of this worker, by its id. */
  readonly formats: readonly Formats[];
  /** Messages of pages that could not be rendered. */
  readonly failures: readonly string[];
  /** When the next embargo ends. */
  readonly nextPublication: Date | undefined;
}

export type Formats = readonly [id: string, digest: string];

/**
 * The files of open data hold all records: they follow the pages. An edit may change thousands of
 * pages: those of the edited records go first, with whatever is new, which they may name.
 */
export type OutputPart = 'first' | 'pages' | 'bulk';
const partOf = (address: string): OutputPart => (address.startsWith(DATA_PATH) ? 'bulk' : 'pages');

export interface RenderRequest {
  readonly do: 'render';
  /** Addresses whose files are not in the output folder. */
  readonly missing: readonly string[];
  readonly part: OutputPart;
  /** The folders of the part `first`. */
  readonly edited: readonly string[];
  /** Of all workers, once the pages are rendered. */
  readonly formats?: readonly Formats[] | undefined;
}

export type WorkerRequest =
  | {
      readonly do: 'read';
      readonly now: Date;
      readonly changed?: readonly string[] | undefined;
      readonly hasCommits: boolean;
    }
  | RenderRequest
  | { readonly do: 'page'; readonly address: string }
  | { readonly do: 'preview'; readonly draft: Draft }
  | { readonly do: 'save' }
  /** Ends `render` after the page it is at: the result is not whole. */
  | { readonly do: 'stop' };

const setup = workerData as WorkerSetup;
const { code, contentDir, outDir, compressed, shard, shards, stateFile } = setup;
// Modules are known by their real path, also where the folder of caches is a link.
const codeUrl = pathToFileURL(join(realpathSync(code), '/')).href;
// The bundle is among the caches, wherever those are, and imports packages as this file does.
registerHooks({
  resolve: (specifier, context, next) =>
    context.parentURL?.startsWith(codeUrl) && !/^(?:\.|file:)/.test(specifier)
      ? next(specifier, { ...context, parentURL: import.meta.url })
      : next(specifier, context),
});
const site = (await import(`${codeUrl}server/entry.mjs`)) as SiteBundle;
const routes = JSON.parse(
  readFileSync(join(code, 'server/routes.json'), 'utf8'),
) as readonly string[];
/** Is there something of an earlier process to go on from, until the first reading? */
let isStored = existsSync(stateFile);
const store = site.createStore();
const reader = new site.ContentReader(
  contentDir,
  isStored ? (readHead(stateFile) as ReadonlyMap<string, RecordFile>) : undefined,
);
let now = new Date(0);
/** The pages of the last publication; undefined before the first. */
let rendered: readonly (readonly [address: string, pattern: string])[] | undefined;
let isStopping = false;

/** Runs what changes the inputs, or must not have them changed, in order of arrival. */
const alone = createQueue();

function read(request: Extract<WorkerRequest, { do: 'read' }>): void {
  const inputs = reader.read(request.now, request.changed, request.hasCommits);
  now = request.now;
  const all = [...inputs, [KEYS.routes, routes] as const];
  if (isStored) store.restore(readItems(stateFile) as Iterable<StoredCell>, all, [KEYS.formats]);
  else store.set(all);
  isStored = false;
}

const addresses = (): Promise<ReadonlyMap<string, string>> =>
  store.track((one) => one.ask(ADDRESSES, [])).result as Promise<ReadonlyMap<string, string>>;

/**
 * The addresses of this worker, computed once as long as the site has the same. What is in one
 * folder is made of the same: neighbours find what the last one computed.
 */
const ownOf = onceFor((all: ReadonlyMap<string, string>) =>
  [...all]
    .filter(([address]) => shardOf(address, shards) === shard)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** The files of an output by their paths: itself and its compressed copies. */
function filesOf(address: string, output: Output): (readonly [path: string, Output])[] {
  const path = pathOf(address);
  if ('file' in output)
    return ['', ...(compressed ? COMPRESSED : [])]
      .map((ending) => [path + ending, { file: output.file + ending }] as const)
      .filter(([, { file }]) => existsSync(file));
  const copies = compressed ? compressedCopies(path, output, site.gzip) : [];
  return [[path, output], ...copies.map(([ending, copy]) => [path + ending, copy] as const)];
}

/** Stages an output unless the output folder has it already. Returns the staged paths. */
function stageOutput(address: string, output: Output): string[] {
  const files = filesOf(address, output);
  const isSame =
    !('file' in output) &&
    files.every(([path]) => existsSync(join(outDir, path))) &&
    readFileSync(join(outDir, pathOf(address))).equals(output);
  // An earlier publication that failed may have staged another text.
  for (const [path, content] of files) {
    if (isSame) unstage(outDir, path);
    else stage(outDir, path, content);
  }
  return files.map(([path]) => path);
}

/** The digests of the formats that were rendered here. */
function formatsOf(own: Iterable<readonly [address: string, pattern: string]>): Formats[] {
  const found: Formats[] = [];
  for (const [address, pattern] of own) {
    if (pattern !== '/van-ban/[slug]') continue;
    const [, , id = ''] = address.split('/');
    const digest = store.digest(site.FORMATS, [id]);
    if (digest !== undefined) found.push([id, digest]);
  }
  return found;
}

/** Of so many outputs the garbage is more than what is kept. */
const MANY = 1000;

/** Collects all garbage and gives its memory back, in `npm run build` only: it takes a second. */
const collect = (): void =>
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });

async function render({ missing, part, edited, formats }: RenderRequest): Promise<RenderResult> {
  const before = site.outputsMade();
  if (formats) await alone(() => store.set([[KEYS.formats, new Map(formats)]]));
  const all = await addresses();
  const own = ownOf(all);
  for (const address of missing)
    if (partOf(address) === part) store.forget(PAGE, [address, all.get(address) ?? '']);
  const isFirst = (page: readonly [address: string, pattern: string]) =>
    store.digest(PAGE, page) === undefined || edited.some((folder) => page[0].startsWith(folder));
  const due = own.filter(([address]) => partOf(address) === (part === 'bulk' ? part : 'pages'));
  const staged: StagedOutput[] = [];
  const failures: string[] = [];
  const renderAll = async (pages: readonly (readonly [address: string, pattern: string])[]) => {
    for (const [address, pattern] of pages) {
      // Messages are received in between: of readers, and to stop.
      await setImmediate();
      // An editor waits for a preview; nobody waits for one page of many.
      await alone(() => undefined);
      if (isStopping) break;
      try {
        const fresh = await store.refresh(PAGE, [address, pattern]);
        if (fresh) staged.push([address, stageOutput(address, fresh.value as Output)]);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const wanted = part === 'first' ? due.filter(isFirst) : due;
  // Pictures are encoded in threads of Node's pool: pages are rendered meanwhile.
  const lanes = Map.groupBy(wanted, ([address]) => isPicture(address));
  await Promise.all(Array.from(lanes.values(), renderAll));
  rendered = own;
  if (site.outputsMade() - before > MANY) collect();
  return {
    staged,
    made: site.outputsMade() - before,
    addresses: own.map(([address]) => address),
    formats: formatsOf(own),
    failures,
    nextPublication: reader.nextPublication(now),
  };
}

/** One page now, for a reader who asks before it is written. */
async function page(address: string): Promise<Uint8Array | undefined> {
  const pattern = (await store.track((one) => one.ask(PATTERN, [address])).result) as
    string | undefined;
  if (pattern === undefined) return undefined;
  const output = (await store.track((one) => one.ask(PAGE, [address, pattern])).result) as Output;
  return 'file' in output ? readFileSync(output.file) : output;
}

function save(): void {
  collect();
  if (rendered) store.prune([[ADDRESSES, []], ...rendered.map((page) => [PAGE, page] as const)]);
  writeItems(stateFile, reader.records, store.stored(site.isSaved));
}

answerRequests((request: WorkerRequest): unknown => {
  switch (request.do) {
    case 'read':
      return alone(() => read(request));
    case 'render':
      return render(request);
    case 'page':
      return page(request.address);
    case 'preview':
      return alone(() => previewOf(request.draft, { store, reader, routes }));
    case 'save':
      return save();
    case 'stop':
      return (isStopping = true);
  }
});
