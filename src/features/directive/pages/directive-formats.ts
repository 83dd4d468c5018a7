/**
 * The formats of a directive: the text of its page, its downloads (source, data, Akoma Ntoso), and
 * its entries in the files of all documents. The text is rendered once for all of them.
 */
import { directiveData } from '#features/directive/outputs/data.ts';
import type { DirectiveView } from '#features/directive/rules/view.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { akomaNtoso } from '#outputs/akoma-ntoso/akoma-ntoso.ts';
import { plainLines } from '#legal-text/parse.ts';
import { query } from '#db/db.ts';
import { digestOf, rememberDigest } from '#db/digest.ts';
import { archivePart } from './archive-parts.ts';
import { aknReferences } from './citation-links.ts';
import { readSource } from '#site/body.ts';
import { directiveText } from './directive-text.ts';
import { directivePage } from './directives.ts';
import { site } from '#site/site.ts';

/** The file as editors wrote it; of a withdrawn document only the part its page still shows. */
function sourceOf(page: DirectiveView): string {
  const source = readSource('directives', page.entry.id);
  if (!page.withdrawal) return source;
  return `---\n${splitFrontMatter(source).yaml}---\n\n${page.withdrawal.note}\n`;
}

/** Texts are kept briefly: page and downloads of a document are made one after another. */
const rendered = query(
  'rendered directive',
  async (id: string) => {
    const page = await directivePage(id);
    const { citation, html, outline, remarks, tree, parsed } = await directiveText(page);
    const data = directiveData({ ...page, citation, outline, absolute });
    const about = { ...page, remarks, siteName: site().name, absolute };
    const words = parsed && plainLines(parsed);
    const formats = {
      'van-ban.md': sourceOf(page),
      'index.json': JSON.stringify(data, undefined, 2),
      'akn.xml': akomaNtoso(about, tree, { parsed, text: await aknReferences(page.entry) }),
      /** Its line in the file of all texts. */
      line: `${JSON.stringify({ ...data, outline: undefined, text: words })}\n`,
    };
    const digest = digestOf(formats);
    rememberDigest(formats, digest);
    // Compressed while the texts are at hand: the archives ask for it much later.
    await archivePart(digest, page.entry, () => formats);
    return { text: { html, outline, citation }, formats };
  },
  { keeps: 'briefly' },
);

/** What the page itself shows of the text. @throws Error where there is no directive with that id */
export const textOnPage = async (id: string) => (await rendered(id)).text;

/** The name of the query below. */
export const FORMATS = 'formats of a directive';

/**
 * Its downloads, which stay as they are when only the page is another: it shows titles of others.
 * @throws Error where there is no directive with that id
 */
export const directiveFormats = query(FORMATS, async (id: string) => (await rendered(id)).formats, {
  keeps: 'briefly',
});
