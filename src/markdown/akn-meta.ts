/** The `meta` and `preface` of an Akoma Ntoso file, in the order that its schema asks for. */
import type { AkomaMetadata } from '#domain/directive/akoma-metadata.ts';
import { formatLongDate } from '#lib/local-date.ts';
import { escapeXml } from '#lib/xml.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** An empty element; attributes without value are left out. */
function empty(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  return `<${name}${written.join('')}/>`;
}

/** Namespace of what Akoma Ntoso has no words for. */
const OWN = 'urn:minh-bach:akn:1';

/** Work, expression and manifestation, each with its dates and author. */
function identification(meta: AkomaMetadata): string {
  const isDay = meta.issuedOn.length === 10;
  const published = empty('FRBRdate', { date: meta.publishedOn, name: 'publishedOnThisSite' });
  // FRBRdate must be a whole day: where only a month is known, the day of publication stands, and says so.
  const issued = isDay ? empty('FRBRdate', { date: meta.issuedOn, name: 'issued' }) : published;
  const version = meta.version ? empty('FRBRdate', { date: meta.version, name: 'edited' }) : issued;
  const expression = `${meta.work}/vie@${meta.version}`;
  const level = (whole: string, main: string) =>
    empty('FRBRthis', { value: main }) + empty('FRBRuri', { value: whole });
  return [
    '<identification source="#site">',
    `<FRBRWork>${level(meta.work, `${meta.work}/!main`)}`,
    empty('FRBRalias', { value: meta.url, name: 'page' }),
    issued,
    empty('FRBRauthor', { href: '#issuer' }),
    empty('FRBRcountry', { value: 'vn' }),
    empty('FRBRsubtype', { value: meta.type.id }),
    empty('FRBRnumber', { value: meta.number }),
    empty('FRBRprescriptive', { value: String(meta.element === 'act') }),
    '</FRBRWork>',
    `<FRBRExpression>${level(expression, `${expression}/!main`)}`,
    version,
    empty('FRBRauthor', { href: '#issuer' }),
    // Only the signed copy is official; this text is a copy of it.
    empty('FRBRauthoritative', { value: 'false' }),
    empty('FRBRlanguage', { language: 'vie' }),
    '</FRBRExpression>',
    `<FRBRManifestation>${level(`${expression}.xml`, `${expression}/!main.xml`)}`,
    published,
    empty('FRBRauthor', { href: '#site' }),
    empty('FRBRformat', { value: 'application/akn+xml' }),
    '</FRBRManifestation>',
    '</identification>',
  ].join('\n');
}

/** Fields, events and the time in force; each only where there is something to say. */
function history({ fields, events }: AkomaMetadata): string {
  const keywords = fields.map(({ id, name }) =>
    empty('keyword', { value: id, showAs: name, dictionary: '#fields' }),
  );
  const refs = events.map(({ id, on, type, source, refersTo }) =>
    empty('eventRef', {
      eId: id,
      date: on,
      type,
      source: `#${source}`,
      refersTo: refersTo && `#${refersTo}`,
    }),
  );
  const has = (id: string) => events.some((event) => event.id === id);
  const interval =
    has('event_start') &&
    empty('timeInterval', {
      start: '#event_start',
      end: has('event_end') ? '#event_end' : undefined,
      refersTo: '#in-force',
    });
  return [
    keywords.length > 0 && `<classification source="#site">${keywords.join('')}</classification>`,
    refs.length > 0 && `<lifecycle source="#site">${refs.join('')}</lifecycle>`,
    interval &&
      `<temporalData source="#site"><temporalGroup eId="period_in-force">${interval}</temporalGroup></temporalData>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function references(meta: AkomaMetadata): string {
  const list = [
    empty('original', { eId: 'original', href: `${meta.work}/vie@`, showAs: meta.name }),
    ...meta.references.map(({ id, element, name, href, showAs }) =>
      element === 'TLCReference'
        ? empty(element, { eId: id, name, href, showAs })
        : empty(element, { eId: id, href, showAs }),
    ),
    ...meta.attachments.map(({ href, title, kind }, index) =>
      empty('hasAttachment', { eId: `file_${index + 1}`, href, showAs: title, type: kind }),
    ),
    empty('TLCOrganization', { eId: 'issuer', href: meta.issuer.url, showAs: meta.issuer.name }),
    empty('TLCOrganization', { eId: 'site', href: meta.site.url, showAs: meta.site.name }),
    empty('TLCConcept', {
      eId: 'in-force',
      href: '/akn/ontology/concept/vn/co-hieu-luc',
      showAs: 'Có hiệu lực',
    }),
    empty('TLCReference', {
      eId: 'fields',
      name: 'dictionary',
      href: meta.fieldsUrl,
      showAs: 'Lĩnh vực',
    }),
  ];
  return `<references source="#site">\n${list.join('\n')}\n</references>`;
}

/** The label of validity, as of which day and why; and whether the text is illustrative. */
function proprietary({ validity, basis, isSample, signer }: AkomaMetadata): string {
  const own = [
    empty('mb:validity', {
      status: validity.status,
      label: validity.label,
      checkedOn: basis.checkedOn,
      basis: basis.text,
    }),
    signer && empty('mb:signer', { post: signer.post, name: signer.name }),
    isSample && empty('mb:sample', { value: 'true' }),
  ].filter(Boolean);
  return `<proprietary source="#site" xmlns:mb="${OWN}">${own.join('')}</proprietary>`;
}

export const metaXml = (meta: AkomaMetadata): string =>
  `<meta>
${[identification(meta), history(meta), references(meta), proprietary(meta)].filter(Boolean).join('\n')}
</meta>`;

/** Who issued what, when, about what; then what a reader must know of this copy. */
export function prefaceXml({
  type,
  number,
  title,
  issuer,
  issuedOn,
  remarks,
}: AkomaMetadata): string {
  const words = escapeXml(formatLongDate(issuedOn));
  const date = issuedOn.length === 10 ? `<docDate date="${issuedOn}">${words}</docDate>` : words;
  const lines = [
    `<docProponent refersTo="#issuer">${escapeXml(issuer.name)}</docProponent>`,
    `<docType>${escapeXml(type.name)}</docType> số <docNumber>${escapeXml(number)}</docNumber> ${date}`,
    `<docTitle>${escapeXml(title)}</docTitle>`,
    ...remarks.map((remark) => `<remark status="editorial">${escapeXml(remark)}</remark>`),
  ];
  return `<preface>\n${lines.map((line) => `<p>${line}</p>`).join('\n')}\n</preface>`;
}
