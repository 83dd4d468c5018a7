/** Random changes of a content tree, such as editors, git and the file system make. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { isScalar, parseDocument, visit, type Document, type Scalar } from 'yaml';
import { pathOf, type CollectionName } from '#features/concepts.ts';
import { FILE_SCHEMAS, SCHEMAS, addressedConcept } from '#features/index.ts';
import { readRecord, splitFrontMatter } from '#lib/front-matter.ts';
import { dateAt, timeAt } from '#lib/local-date.ts';
import { tinyPdf } from '#lib/node/pdf/tiny-pdf.fixture.ts';
import { filesIn } from '#scripts/site-files.ts';

const KINDS = [
  'text',
  'text',
  'field',
  'field',
  'field',
  'body',
  'body',
  'add',
  'rename',
  'withdraw',
  'embargo',
  'embargo',
  'upload',
  'site',
  'commit',
] as const;

/** One change; the numbers choose file, field and value among those that are there. */
export const edits = fc.record({
  kind: fc.constantFrom(...KINDS),
  file: fc.nat(),
  other: fc.nat(),
  field: fc.nat(),
});
export type Edit = typeof edits extends fc.Arbitrary<infer E> ? E : never;

const HOUR = 3_600_000;
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
const collectionOf = (path: string) => dirname(path) as CollectionName;
const idOf = (path: string): string => path.slice(dirname(path).length + 1).replace(/\.\w+$/, '');

export class EditedTree {
  readonly dir: string;
  /** The files before the changes that are not accepted yet. */
  readonly #before = new Map<string, Uint8Array | undefined>();
  #count = 0;

  /** @param dir a content folder that is a git repository of its own */
  constructor(dir: string) {
    this.dir = dir;
    this.#git(new Date(0), 'init', '--quiet');
  }

  /** Paths of what was changed and not accepted. */
  get changed(): readonly string[] {
    return [...this.#before.keys()];
  }

  /** Keeps what was changed. */
  accept(): void {
    this.#before.clear();
  }

  /** Takes back all that was changed and not accepted, except commits. */
  undo(): void {
    for (const [path, bytes] of this.#before) this.#put(path, bytes);
    this.#before.clear();
  }

  /** Makes a change. @returns what it was, or undefined where the schemas do not allow it */
  async change({ kind, file, other, field }: Edit, now: Date): Promise<string | undefined> {
    this.#count += 1;
    const paths = this.#files().filter((path) => Object.hasOwn(SCHEMAS, dirname(path)));
    const path = pick(paths, file) ?? '';
    switch (kind) {
      case 'text':
        return this.#edit(path, (data) => this.#changeText(data, field));
      case 'field':
        return this.#edit(path, (data) => this.#takeField(data, path, paths, other, field));
      case 'body':
        return this.#changeBody(
          paths.filter((one) => one.endsWith('.md')),
          file,
          other,
        );
      case 'add':
        return this.#add(path);
      case 'rename':
        return this.#rename(path);
      case 'withdraw':
        return this.#withdraw(path, other, now);
      case 'embargo':
        return this.#edit(path, (data) => {
          const at = new Date(now.getTime() + (((other % 120) - 40) * HOUR) / 2);
          if (data.has('publishAt') && field % 2 === 0) data.delete('publishAt');
          else data.set('publishAt', `${dateAt(at)}T${timeAt(at)}`);
        });
      case 'upload':
        return this.#changeUpload(other, field);
      case 'site':
        return this.#edit('site.yml', (data) => this.#changeText(data, field));
      case 'commit':
        return this.commit(now);
    }
  }

  /** Commits all files. */
  commit(at: Date): string {
    this.#git(at, 'add', '-A');
    this.#git(at, 'commit', '--quiet', '--allow-empty', '-m', 'x');
    return 'commit';
  }

  #git(at: Date, ...args: string[]): void {
    const date = at.toISOString();
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@b.invalid', '-c', 'gc.auto=0'];
    execFileSync('git', [...author, ...args], {
      cwd: this.dir,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  }

  #files = (): string[] =>
    filesIn(this.dir)
      .filter((path) => !path.startsWith('.'))
      .sort();

  #put(path: string, bytes: string | Uint8Array | undefined): void {
    const file = join(this.dir, path);
    if (bytes === undefined) return rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }

  #write(path: string, bytes: string | Uint8Array | undefined): void {
    const file = join(this.dir, path);
    if (!this.#before.has(path))
      this.#before.set(path, existsSync(file) ? readFileSync(file) : undefined);
    this.#put(path, bytes);
  }

  #read(path: string): { data: Document; body: string | undefined } {
    const text = readFileSync(join(this.dir, path), 'utf8');
    if (!path.endsWith('.md')) return { data: parseDocument(text), body: undefined };
    const { yaml, body } = splitFrontMatter(text);
    return { data: parseDocument(yaml), body };
  }

  /** @returns the path, or undefined where the schema refuses the result */
  #save(path: string, data: Document, body: string | undefined): string | undefined {
    const yaml = data.toString();
    const text = body === undefined ? yaml : `---\n${yaml}---\n\n${body}`;
    const schema = path === 'site.yml' ? FILE_SCHEMAS.site : SCHEMAS[collectionOf(path)];
    if (!schema.safeParse(readRecord(path, text).data).success) return undefined;
    this.#write(path, text);
    return path;
  }

  #edit(path: string, change: (data: Document) => void): string | undefined {
    const { data, body } = this.#read(path);
    change(data);
    return this.#save(path, data, body);
  }

  #changeText(data: Document, field: number): void {
    const texts: Scalar[] = [];
    visit(data, {
      Scalar: (key, node) => {
        if (key !== 'key' && typeof node.value === 'string' && /\p{L} \p{L}/u.test(node.value))
          texts.push(node);
      },
    });
    const text = pick(texts, field);
    if (text) text.value = `${String(text.value)} sửa ${this.#count}`;
  }

  /** Takes a field from another record of the collection, or leaves it out where that has none. */
  #takeField(data: Document, path: string, paths: readonly string[], other: number, field: number) {
    const others = paths.filter((one) => dirname(one) === dirname(path));
    const from = this.#read(pick(others, other) ?? path).data;
    const keys = [...new Set([data, from].flatMap((one) => Object.keys(one.toJS() as object)))];
    const key =
      pick(
        keys.filter((one) => one !== 'formerIds'),
        field,
      ) ?? 'title';
    if (from.has(key))
      data.set(key, data.createNode((from.toJS() as Record<string, unknown>)[key]));
    else data.delete(key);
  }

  /** Cites a document, or loses its last paragraph. */
  #changeBody(paths: readonly string[], file: number, other: number): string | undefined {
    const path = pick(paths, file) ?? '';
    const { data, body = '' } = this.#read(path);
    const parts = body.trimEnd().split('\n\n');
    const cited = pick(
      paths.filter((one) => collectionOf(one) === 'directives'),
      other,
    );
    const number = cited && this.#read(cited).data.get('number');
    if (other % 3 === 0 && parts.length > 2) parts.pop();
    else parts.push(`Thực hiện Chỉ thị số ${String(number)} và ý kiến lần ${this.#count}.`);
    return this.#save(path, data, `${parts.join('\n\n')}\n`);
  }

  #add(path: string): string | undefined {
    const { data, body } = this.#read(path);
    data.delete('formerIds');
    if (data.has('number')) data.set('number', `${this.#count}/${String(data.get('number'))}`);
    if (data.has('title')) data.set('title', `${String(data.get('title'))} (${this.#count})`);
    return this.#save(path.replace(/(?=\.\w+$)/, `-${this.#count}`), data, body);
  }

  #rename(path: string): string | undefined {
    const { data, body } = this.#read(path);
    const former = data.get('formerIds');
    const known = (isScalar(former) ? undefined : data.toJS().formerIds) as string[] | undefined;
    data.set('formerIds', [...(known ?? []), idOf(path)]);
    const renamed = this.#save(
      path.replace(/(?:-ten-\d+)?(?=\.\w+$)/, `-ten-${this.#count}`),
      data,
      body,
    );
    if (renamed) this.#write(path, undefined);
    return renamed;
  }

  #withdraw(path: string, other: number, now: Date): string {
    this.#write(path, undefined);
    const concept = addressedConcept(collectionOf(path));
    const address = concept && pathOf(concept, idOf(path));
    if (address !== undefined && other % 2 === 0) {
      const { data } = existsSync(join(this.dir, 'removed.yml'))
        ? this.#read('removed.yml')
        : { data: parseDocument('pages: []') };
      data.addIn(['pages'], { path: address, on: dateAt(now), reason: 'Đăng nhầm' });
      this.#write('removed.yml', data.toString());
    }
    return path;
  }

  async #changeUpload(other: number, field: number): Promise<string | undefined> {
    const path = pick(
      this.#files().filter((one) => one.startsWith('uploads/')),
      other,
    );
    if (path === undefined) return undefined;
    const colour = { r: this.#count % 256, g: field % 256, b: 90 };
    const create = { width: 900, height: 600, channels: 3, background: colour } as const;
    if (field % 4 === 0) this.#write(path, undefined);
    else if (path.endsWith('.pdf'))
      this.#write(path, tinyPdf({ content: `BT /F 24 Tf 72 700 Td (${this.#count}) Tj ET` }));
    else this.#write(path, await sharp({ create }).webp().toBuffer());
    return path;
  }
}
