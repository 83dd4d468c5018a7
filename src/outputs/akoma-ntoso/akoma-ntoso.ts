/**
 * The tree of a legal text → Akoma Ntoso 3.0 (OASIS LegalDocML), with the ids of the page as eIds,
 * so that `page#dieu-5` and the eId identify the same unit. Elements and content models follow
 * http://docs.oasis-open.org/legaldocml/akn-core/v1.0/; units without an element of their own are
 * `hcontainer` with their name. `tests/schemas/akn-profile.xsd` defines exactly the output.
 */
import { akomaElement, akomaVersion, type AkomaParts } from './akoma-metadata.ts';
import type { UnitKind } from '#features/directive/rules/unit-marker.ts';
import { escapeXml } from '#lib/xml.ts';
import { blockXml, inlineXml, type AknContext } from './akn-blocks.ts';
import { metaXml, prefaceXml } from './akn-meta.ts';
import { formOf, isCapitals } from '#legal-text/legal-form.ts';
import { isUnit, type LegalItem, type LegalUnit } from '#legal-text/legal-tree.ts';

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

/** Groups blocks between units; loose text among units needs a container. */
function runs(items: readonly LegalItem[], context: AknContext): (LegalUnit | string)[] {
  const out: (LegalUnit | string)[] = [];
  for (const item of items) {
    if (isUnit(item)) {
      out.push(item);
      continue;
    }
    const xml = blockXml(item.block, context);
    if (xml === '') continue;
    const last = out.at(-1);
    if (typeof last === 'string') out[out.length - 1] = last + xml;
    else out.push(xml);
  }
  return out;
}

const loose = (xml: string, eId: string): string =>
  `<hcontainer name="text" eId="${eId}"><content>${xml}</content></hcontainer>`;

/** Text first is the introduction, text last the wrap-up; text between needs a container. */
function contentXml(unit: LegalUnit, own: string, context: AknContext): string {
  const [first, ...rest] = runs(unit.items, context);
  const intro = own + (typeof first === 'string' ? first : '');
  const parts = typeof first === 'string' || first === undefined ? rest : [first, ...rest];
  if (parts.length === 0) return `<content>${intro || '<p/>'}</content>`;
  const last = parts.at(-1);
  const wrapUp = typeof last === 'string' ? `<wrapUp>${last}</wrapUp>` : '';
  const inside = wrapUp ? parts.slice(0, -1) : parts;
  const body = inside.map((part, index) =>
    typeof part === 'string'
      ? loose(part, `${unit.id}__text_${index + 1}`)
      : unitXml(part, context),
  );
  return `${intro ? `<intro>${intro}</intro>` : ''}${body.join('\n')}${wrapUp}`;
}

/** Returns the number as printed ("Điều 5.", "đ)"): the part of the unit's line before its text. */
function printedNumber(unit: LegalUnit): string {
  if (unit.number === '') return '';
  const title = unit.titleNode ? formOf(unit.titleNode).text : '';
  const own = unit.text.slice(0, unit.text.length - title.length).trim();
  const line = formOf(unit.node).text;
  return line.endsWith(own) ? line.slice(0, line.length - own.length).trim() : unit.number;
}

function unitXml(unit: LegalUnit, context: AknContext): string {
  const element = ELEMENTS[unit.kind] ?? 'hcontainer';
  const name = element === 'hcontainer' ? ` name="${unit.kind}"` : '';
  const printed = printedNumber(unit);
  const cut = printed.replace(/\s/g, '').length;
  const lines = [unit.node, ...(unit.titleNode ? [unit.titleNode] : [])];
  const words = lines
    .map(({ children }, index) =>
      inlineXml(children, context, { left: index === 0 ? cut : 0 }).trim(),
    )
    .filter(Boolean)
    .join('<br/>');
  const num = printed ? `<num>${escapeXml(printed)}</num>` : '';
  const heading = unit.isHeading && words ? `<heading>${words}</heading>` : '';
  const own = unit.isHeading || words === '' ? '' : `<p>${words}</p>`;
  return `<${element}${name} eId="${unit.id}">${num}${heading}${contentXml(unit, own, context)}</${element}>`;
}

/** Legal bases become citations, "QUYẾT ĐỊNH:" the enacting formula, other blocks paragraphs. */
function preambleXml(items: readonly LegalItem[], context: AknContext): string {
  const out: string[] = [];
  let citations: string[] = [];
  let groups = 0;
  let formulas = 0;
  const flush = () => {
    if (citations.length > 0)
      out.push(`<citations eId="citations_${++groups}">${citations.join('\n')}</citations>`);
    citations = [];
  };
  for (const item of items) {
    if (isUnit(item)) continue;
    const { block } = item;
    const xml = blockXml(block, context);
    if (xml === '') continue;
    const form = block.type === 'paragraph' ? formOf(block) : undefined;
    if (form && /^(?:Căn cứ|Xét)\s/u.test(form.text)) {
      const id = `citations_${groups + 1}__citation_${citations.length + 1}`;
      citations.push(`<citation eId="${id}">${xml}</citation>`);
      continue;
    }
    flush();
    const isFormula = form?.isBold && isCapitals(form.text) && form.text.endsWith(':');
    out.push(
      isFormula ? `<formula name="enacting" eId="formula_${++formulas}">${xml}</formula>` : xml,
    );
  }
  flush();
  return out.length > 0 ? `<preamble>\n${out.join('\n')}\n</preamble>` : '';
}

/** Splits items into those before the first unit, from it to the last unit, and after it. */
function partition(items: readonly LegalItem[]) {
  const first = items.findIndex(isUnit);
  if (first === -1) return { before: [], body: items, after: [] };
  const last = items.findLastIndex(isUnit);
  return {
    before: items.slice(0, first),
    body: items.slice(first, last + 1),
    after: items.slice(last + 1),
  };
}

/** Returns the whole document, valid against the OASIS schema. */
export function akomaNtoso(
  about: AkomaParts,
  items: readonly LegalItem[],
  options: Omit<AknContext, 'siteUrl'> = {},
): string {
  const context: AknContext = { siteUrl: about.absolute('/'), ...options };
  const { before, body, after } = partition(items);
  const { data } = about.entry;
  const element = akomaElement(data.type);
  const bodyElement = element === 'act' ? 'body' : 'mainBody';
  const content = runs(body, context).map((part, index) =>
    typeof part === 'string' ? loose(part, `text_${index + 1}`) : unitXml(part, context),
  );
  const closing = after.flatMap((item) => (isUnit(item) ? [] : [blockXml(item.block, context)]));
  const conclusions = closing.join('\n');
  const parts = [
    metaXml(about),
    prefaceXml(about),
    preambleXml(before, context),
    `<${bodyElement}>\n${content.join('\n') || loose('<p/>', 'text_1')}\n</${bodyElement}>`,
    conclusions && `<conclusions>\n${conclusions}\n</conclusions>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<${element} name="${data.type}" contains="${akomaVersion(data) ? 'singleVersion' : 'originalVersion'}">
${parts.filter(Boolean).join('\n')}
</${element}>
</akomaNtoso>
`;
}
