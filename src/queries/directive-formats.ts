/**
 * The downloadable formats of a directive: source, data, Akoma Ntoso, and its line in the file of
 * all texts. Each text is rendered once a build, for its page and all formats; the results are in
 * files, not in memory, and those of unchanged documents come from the previous build.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directiveData } from '#domain/directive/data.ts';
import type { DirectiveView } from '#domain/directive/view.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { codeVersion } from '#lib/node/code-version.ts';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { Pack } from '#lib/node/pack.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { Spool, type Place } from '#lib/node/spool.ts';
import { deflate, inflate, type Deflated } from '#lib/node/zip.ts';
import { akomaNtoso } from '#markdown/akoma-ntoso.ts';
import { plainLines } from '#markdown/parse.ts';
import { aknReferences } from './citation-links.ts';
import { readSource } from './body.ts';
import { directiveText, type DirectiveText } from './directive-text.ts';
import { site } from './site.ts';

export const FORMATS = ['van-ban.md', 'index.json', 'akn.xml', 'line'] as const;
export type Format = (typeof FORMATS)[number];
export type KeyedView = DirectiveView & { readonly cacheKey: string };

/** The part of the text that the page itself needs. */
type PageText = Omit<DirectiveText, 'tree' | 'parsed'>;

let pack: Pack | undefined;
const formatPack = () =>
  (pack ??= new Pack(join(SETTINGS.cacheDir, 'directive-formats.pack'), codeVersion()));
let spool: Spool | undefined;
/** Texts of pages still to be rendered, by the key of the page. */
const pendingTexts = new Map<string, Place>();

/** The file as editors wrote it; of a withdrawn document only the part its page still shows. */
async function sourceOf(page: DirectiveView): Promise<string> {
  const source = readSource('directives', page.entry.id);
  if (!page.withdrawal) return source;
  return `---\n${splitFrontMatter(source).yaml}---\n\n${page.withdrawal.note}\n`;
}

async function contents(page: DirectiveView, text: DirectiveText): Promise<Record<Format, string>> {
  const { citation, outline, remarks, tree, parsed } = text;
  const data = directiveData({ ...page, citation, outline, absolute });
  const about = { ...page, remarks, siteName: site().name, absolute };
  const words = parsed && plainLines(parsed);
  return {
    'van-ban.md': await sourceOf(page),
    'index.json': JSON.stringify(data, undefined, 2),
    'akn.xml': akomaNtoso(about, tree, { parsed, text: await aknReferences(page.entry) }),
    line: `${JSON.stringify({ ...data, outline: undefined, text: words })}\n`,
  };
}

type Deflateds = Record<Format, Deflated>;
const byName = (files: readonly Deflated[]): Deflateds =>
  Object.fromEntries(FORMATS.map((name, index) => [name, files[index]])) as Deflateds;

/** Several files in one value: first a line of JSON with their sizes. */
function joinFiles(files: readonly Deflated[]): Buffer {
  const head = files.map(({ bytes, crc, size }) => [bytes.length, crc, size]);
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...files.map(({ bytes }) => bytes),
  ]);
}

function splitFiles(value: Buffer): Deflateds {
  let at = value.indexOf('\n') + 1;
  const head = JSON.parse(value.toString('utf8', 0, at)) as [number, number, number][];
  const files = head.map(([length, crc, size]): Deflated => {
    const bytes = value.subarray(at, at + length);
    at += length;
    return { bytes, crc, size };
  });
  return byName(files);
}

async function make(page: KeyedView): Promise<Deflateds> {
  const text = await directiveText(page);
  const made = await contents(page, text);
  const { tree: _tree, parsed: _parsed, ...rest } = text;
  spool ??= Spool.nameless(join(tmpdir(), `minh-bach-${process.pid}.texts`));
  pendingTexts.set(page.cacheKey, spool.append(Buffer.from(JSON.stringify(rest))));
  const files = await Promise.all(FORMATS.map((name) => deflate(made[name])));
  formatPack().set(page.cacheKey, joinFiles(files));
  return byName(files);
}

const underWay = new Map<string, Promise<Deflateds>>();

/** All formats of a document, compressed. */
export async function directiveFormats(page: KeyedView): Promise<Deflateds> {
  const known = formatPack().get(page.cacheKey);
  if (known) return splitFiles(known);
  let made = underWay.get(page.cacheKey);
  if (!made) {
    made = make(page).finally(() => underWay.delete(page.cacheKey));
    underWay.set(page.cacheKey, made);
  }
  return made;
}

/** One format of a document, as in its file. */
export const directiveFormat = async (page: KeyedView, format: Format): Promise<string> =>
  inflate((await directiveFormats(page))[format]).toString();

/** The text for the page: rendered with the formats before, else now. */
export async function directivePageText(page: KeyedView): Promise<PageText> {
  await directiveFormats(page);
  const place = pendingTexts.get(page.cacheKey);
  if (!place || !spool) return directiveText(page);
  pendingTexts.delete(page.cacheKey);
  return JSON.parse(spool.read(place).toString()) as PageText;
}

/** Saves the formats for the next build, after all were requested. */
export const keepFormats = (): void => formatPack().save();
