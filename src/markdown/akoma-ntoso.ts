/**
 * The tree of a legal text → Akoma Ntoso 3.0 (OASIS LegalDocML), with the ids of the page as eIds.
 * Elements by http://docs.oasis-open.org/legaldocml/akn-core/v1.0/; Vietnamese units without an
 * element of their own are `hcontainer` with their name.
 */
import type { Nodes } from 'mdast';
import type { UnitKind } from '#domain/directive/unit-marker.ts';
import { isUnit, type LegalItem, type LegalUnit } from './legal-tree.ts';
import { plainText } from './parse.ts';

export interface AkomaMetadata {
  /** Root below which the FRBR addresses stand: `https://…/van-ban/2021-08-ct-tu/`. */
  readonly url: string;
  readonly id: string;
  readonly type: { readonly id: string; readonly name: string };
  readonly number: string;
  readonly title: string;
  readonly issuer: { readonly id: string; readonly name: string; readonly url: string };
  /** Day, month or year of issue. */
  readonly issuedOn: string;
  readonly publishedOn: string;
  readonly site: { readonly name: string; readonly url: string };
  /** "Trang này chỉ có bản tóm tắt …" and the like, before the text. */
  readonly remarks: readonly string[];
}

/** Characters that XML 1.0 does not allow even escaped. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- exactly these are removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for XML content and double-quoted attributes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

const ELEMENTS: Readonly<Partial<Record<UnitKind, string>>> = {
  part: 'part',
  letter: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  roman: 'section',
  article: 'article',
  clause: 'paragraph',
  subclause: 'subparagraph',
  point: 'point',
};

const paragraph = (text: string): string => `<p>${escapeXml(text.replace(/\s+/g, ' ').trim())}</p>`;

function blockXml(node: Nodes): string {
  if (node.type === 'list')
    return node.children.map((item) => paragraph(`- ${plainText(item)}`)).join('');
  if (node.type === 'blockquote') return node.children.map(blockXml).join('');
  if (node.type === 'table') {
    const rows = node.children.map(
      (row, index) =>
        `<tr>${row.children
          .map((cell) =>
            index === 0
              ? `<th>${paragraph(plainText(cell))}</th>`
              : `<td>${paragraph(plainText(cell))}</td>`,
          )
          .join('')}</tr>`,
    );
    return `<table>${rows.join('')}</table>`;
  }
  if (node.type === 'thematicBreak' || node.type === 'definition' || node.type === 'html')
    return '';
  return paragraph(plainText(node));
}

/** Runs of blocks between units; loose text among units needs a container. */
function runs(items: readonly LegalItem[]): (LegalUnit | string)[] {
  const out: (LegalUnit | string)[] = [];
  for (const item of items) {
    if (isUnit(item)) {
      out.push(item);
      continue;
    }
    const xml = blockXml(item.block);
    if (xml === '') continue;
    const last = out.at(-1);
    if (typeof last === 'string') out[out.length - 1] = last + xml;
    else out.push(xml);
  }
  return out;
}

const loose = (xml: string, eId: string): string =>
  `<hcontainer name="text" eId="${eId}"><content>${xml}</content></hcontainer>`;

/** Text first is the introduction, text last the wrap-up, text between needs a container. */
function contentXml(unit: LegalUnit, own: string): string {
  const [first, ...rest] = runs(unit.items);
  const intro = own + (typeof first === 'string' ? first : '');
  const parts = typeof first === 'string' || first === undefined ? rest : [first, ...rest];
  if (parts.length === 0) return `<content>${intro || '<p/>'}</content>`;
  const last = parts.at(-1);
  const wrapUp = typeof last === 'string' ? `<wrapUp>${last}</wrapUp>` : '';
  const inside = wrapUp ? parts.slice(0, -1) : parts;
  const body = inside.map((part, index) =>
    typeof part === 'string' ? loose(part, `${unit.id}__text_${index + 1}`) : unitXml(part),
  );
  return `${intro ? `<intro>${intro}</intro>` : ''}${body.join('\n')}${wrapUp}`;
}

function unitXml(unit: LegalUnit): string {
  const element = ELEMENTS[unit.kind] ?? 'hcontainer';
  const name = element === 'hcontainer' ? ` name="${unit.kind}"` : '';
  const num = unit.number ? `<num>${escapeXml(unit.number)}</num>` : '';
  const heading = unit.isHeading && unit.text ? `<heading>${escapeXml(unit.text)}</heading>` : '';
  const own = unit.isHeading || unit.text === '' ? '' : paragraph(unit.text);
  return `<${element}${name} eId="${unit.id}">${num}${heading}${contentXml(unit, own)}</${element}>`;
}

function metaXml(meta: AkomaMetadata): string {
  const isDay = meta.issuedOn.length === 10;
  // FRBRdate must be a whole day: where only a month is known, the day of publication stands, and says so.
  const date = isDay
    ? `<FRBRdate date="${meta.issuedOn}" name="issued"/>`
    : `<FRBRdate date="${meta.publishedOn}" name="publishedOnThisSite"/>`;
  const published = `<FRBRdate date="${meta.publishedOn}" name="publishedOnThisSite"/>`;
  const work = `/akn/vn/${meta.type.id}/${meta.issuer.id}/${meta.issuedOn}/${meta.id}`;
  const level = (path: string) => `<FRBRthis value="${path}/!main"/><FRBRuri value="${path}"/>`;
  return `<meta>
<identification source="#site">
<FRBRWork>${level(work)}<FRBRalias value="${escapeXml(meta.url)}" name="page"/>${date}<FRBRauthor href="#issuer"/><FRBRcountry value="vn"/><FRBRnumber value="${escapeXml(meta.number)}"/><FRBRname value="${escapeXml(meta.type.name)}"/></FRBRWork>
<FRBRExpression>${level(`${work}/vie@`)}${date}<FRBRauthor href="#issuer"/><FRBRlanguage language="vie"/></FRBRExpression>
<FRBRManifestation>${level(`${work}/vie@.xml`)}${published}<FRBRauthor href="#site"/><FRBRformat value="application/akn+xml"/></FRBRManifestation>
</identification>
<references source="#site">
<TLCOrganization eId="issuer" href="${escapeXml(meta.issuer.url)}" showAs="${escapeXml(meta.issuer.name)}"/>
<TLCOrganization eId="site" href="${escapeXml(meta.site.url)}" showAs="${escapeXml(meta.site.name)}"/>
</references>
</meta>`;
}

/** The whole document. A text with articles is an `act`, any other a `doc`. */
export function akomaNtoso(meta: AkomaMetadata, items: readonly LegalItem[]): string {
  const hasArticles = JSON.stringify(items, ['kind', 'items']).includes('"kind":"article"');
  const [element, body] = hasArticles ? ['act', 'body'] : ['doc', 'mainBody'];
  const content = runs(items).map((part, index) =>
    typeof part === 'string' ? loose(part, `text_${index + 1}`) : unitXml(part),
  );
  const remarks = meta.remarks.map(
    (remark) => `<p><remark status="editorial">${escapeXml(remark)}</remark></p>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<${element} name="${meta.type.id}">
${metaXml(meta)}
<preface><p><docType>${escapeXml(meta.type.name)}</docType> số <docNumber>${escapeXml(meta.number)}</docNumber></p><p><docTitle>${escapeXml(meta.title)}</docTitle></p>${remarks.join('')}</preface>
<${body}>
${content.join('\n') || loose('<p/>', 'text_1')}
</${body}>
</${element}>
</akomaNtoso>
`;
}
