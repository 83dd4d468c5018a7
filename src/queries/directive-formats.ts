/** The formats beside a directive's page: source, data, Akoma Ntoso. */
import { akomaMetadata } from '#domain/directive/akoma-metadata.ts';
import { directiveData } from '#domain/directive/data.ts';
import type { DirectiveView } from '#domain/directive/view.ts';
import { absolute } from '#lib/absolute-url.ts';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { akomaNtoso } from '#markdown/akoma-ntoso.ts';
import { readSource } from './body.ts';
import { directiveText } from './directive-text.ts';
import { site } from './site.ts';

/** `index.json` */
export async function directiveJson(page: DirectiveView): Promise<string> {
  const { citation, outline } = await directiveText(page);
  return JSON.stringify(directiveData({ ...page, citation, outline, absolute }), undefined, 2);
}

/** `akn.xml` */
export async function directiveAkoma(page: DirectiveView): Promise<string> {
  const { tree, parsed, remarks } = await directiveText(page);
  const metadata = akomaMetadata({ ...page, remarks, siteName: site.name, absolute });
  return akomaNtoso(metadata, tree, { parsed });
}

/** `van-ban.md`: the file as editors wrote it; of a withdrawn document only what its page still says. */
export async function directiveSource(page: DirectiveView): Promise<string> {
  const source = await readSource('directives', page.entry.id);
  if (!page.withdrawal) return source;
  return `---\n${splitFrontMatter(source).yaml}---\n\n${page.withdrawal.note}\n`;
}
