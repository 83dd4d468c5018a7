/** Edits while `npm start` runs: how long until readers have them. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { NAMED_EVERYWHERE } from './generate-content.ts';

export interface LiveEdit {
  /** From writing the file until the page of the edited record is new. */
  readonly page: number;
  /** Until the last changed file is in place. */
  readonly all: number;
  readonly files: number;
  /** From the page being live until search knows it. */
  readonly index: number;
}

const EDITS = 5;
const POLL_MS = 5;
/** The index of the last edit is waited for, but not for minutes: editors do not wait either. */
const MOST_INDEX_MS = 60_000;
const PUBLISHED = /Đã công bố sau .*: viết (\d+) tệp/;
const INDEXED = /Tìm kiếm đã theo kịp sau ([\d,]+) s/;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** `npm start`, whose messages can be waited for. */
async function startSite(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: { ...process.env, ...env, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  return {
    /** How much it has said. */
    said: () => output.length,
    /** The first such message after so much. @throws Error with the output when it has ended */
    message: async (
      after: number,
      message: RegExp,
      most = Infinity,
    ): Promise<RegExpExecArray | undefined> => {
      for (const start = performance.now(); performance.now() - start < most;) {
        const found = message.exec(output.slice(after));
        if (found) return found;
        if (child.exitCode !== null) throw new Error(`npm start đã dừng:\n${output}`);
        await sleep(POLL_MS);
      }
      return undefined;
    },
    close: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

interface Place {
  readonly contentDir: string;
  readonly outDir: string;
  /** Ids of generated directives; the first is the one that many relate to. */
  readonly ids: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The median of several edits of a body, and one edit of a title and of an agency's name. */
export async function measureEdits({ contentDir, outDir, ids, env }: Place) {
  const site = await startSite(env);
  const edit = async (
    file: string,
    page: string,
    change: (text: string) => string,
    shown: string,
  ): Promise<LiveEdit> => {
    const path = `${contentDir}/${file}`;
    const text = change(readFileSync(path, 'utf8'));
    const before = site.said();
    const start = performance.now();
    const since = () => (performance.now() - start) / 1000;
    writeFileSync(path, text);
    while (!readFileSync(`${outDir}/${page}/index.html`, 'utf8').includes(shown))
      await sleep(POLL_MS);
    const onPage = since();
    const published = await site.message(before, PUBLISHED);
    const result = { page: onPage, all: since(), files: Number(published?.[1]) };
    // The index begins when the pages are live.
    const indexed = await site.message(before, INDEXED, MOST_INDEX_MS);
    return { ...result, index: Number(indexed?.[1]?.replace(',', '.')) };
  };
  try {
    await site.message(0, PUBLISHED);
    await site.message(0, INDEXED, MOST_INDEX_MS);
    const bodies: LiveEdit[] = [];
    for (let turn = 1; turn <= EDITS; turn++) {
      const id = ids[Math.floor((ids.length * turn) / (EDITS + 1))] ?? '';
      const sentence = `Câu thêm vào để đo, lần ${turn}.`;
      bodies.push(
        await edit(
          `directives/${id}.md`,
          `van-ban/${id}`,
          (text) => `${text}\n${sentence}\n`,
          sentence,
        ),
      );
    }
    const [first = ''] = ids;
    const title = await edit(
      `directives/${first}.md`,
      `van-ban/${first}`,
      (text) => text.replace(/^title: .*/m, 'title: Tiêu đề sửa để đo'),
      'Tiêu đề sửa để đo',
    );
    const agency = await edit(
      `agencies/${NAMED_EVERYWHERE}.yml`,
      `co-quan/${NAMED_EVERYWHERE}`,
      (text) => text.replace(/^( +- name: .*)/m, '$1 sửa để đo'),
      'sửa để đo',
    );
    const body: LiveEdit = {
      page: median(bodies.map(({ page }) => page)),
      all: median(bodies.map(({ all }) => all)),
      files: median(bodies.map(({ files }) => files)),
      index: median(bodies.map(({ index }) => index)),
    };
    return { body, title, agency };
  } finally {
    await site.close();
  }
}
