/** Writes `meta` and `preface` of an Akoma Ntoso file, in the order of its schema. */
import { pathOf } from '#features/concepts.ts';
import {
  akomaElement,
  akomaEvents,
  akomaReferences,
  akomaVersion,
  akomaWork,
  type AkomaParts,
  type AkomaReference,
} from './akoma-metadata.ts';
import { DIRECTIVE } from '#features/directive/labels.ts';
import { citation, typeName } from '#features/directive/rules/citation.ts';
import { TIMELINE } from '#features/directive/validity-labels.ts';
import { DATA_DESCRIPTION_PATH } from '#outputs/open-data/files.ts';
import { FIELDS } from '#features/schema-kit.ts';
import { formatLongDate } from '#lib/local-date.ts';
import { escapeXml } from '#lib/xml.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** Returns an empty element; attributes without value are left out. */
function empty(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  return `<${name}${written.join('')}/>`;
}

/** Namespace for data without an Akoma Ntoso element. */
const OWN = 'urn:minh-bach:akn:1';

/** Returns work, expression and manifestation with dates and author. */
function identification({ entry: { id, data }, absolute }: AkomaParts): string {
  const [work, edited] = [akomaWork(data), akomaVersion(data)];
  const isDay = data.issuedOn.length === 10;
  const published = empty('FRBRdate', { date: data.publishedOn, name: 'publishedOnThisSite' });
  // FRBRdate must be a full day; a mere month becomes the day of publication, named as such.
  const issued = isDay ? empty('FRBRdate', { date: data.issuedOn, name: 'issued' }) : published;
  const version = edited ? empty('FRBRdate', { date: edited, name: 'edited' }) : issued;
  const expression = `${work}/vie@${edited}`;
  const level = (whole: string, main: string) =>
    empty('FRBRthis', { value: main }) + empty('FRBRuri', { value: whole });
  return [
    '<identification source="#site">',
    `<FRBRWork>${level(work, `${work}/!main`)}`,
    empty('FRBRalias', { value: absolute(pathOf('directive', id)), name: 'page' }),
    issued,
    empty('FRBRauthor', { href: '#issuer' }),
    empty('FRBRcountry', { value: 'vn' }),
    empty('FRBRsubtype', { value: data.type }),
    empty('FRBRnumber', { value: data.number }),
    empty('FRBRprescriptive', { value: String(akomaElement(data.type) === 'act') }),
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

/** Returns fields, events and the time in force, each only if present. */
function history({ entry: { data } }: AkomaParts, related: readonly AkomaReference[]): string {
  const events = akomaEvents(data, related);
  const keywords = [...new Set(data.fields)].map((field) =>
    empty('keyword', { value: field, showAs: FIELDS[field], dictionary: '#fields' }),
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

function references(parts: AkomaParts, related: readonly AkomaReference[]): string {
  const { entry, issuer, attachments, withdrawal, siteName, absolute } = parts;
  const list = [
    empty('original', {
      eId: 'original',
      href: `${akomaWork(entry.data)}/vie@`,
      showAs: citation(entry.data, issuer.author),
    }),
    ...related.map(({ id, element, name, href, showAs }) =>
      element === 'TLCReference'
        ? empty(element, { eId: id, name, href, showAs })
        : empty(element, { eId: id, href, showAs }),
    ),
    ...(withdrawal ? [] : attachments).map(({ file, title, kind }, index) =>
      empty('hasAttachment', {
        eId: `file_${index + 1}`,
        href: absolute(file),
        showAs: title,
        type: kind,
      }),
    ),
    empty('TLCOrganization', {
      eId: 'issuer',
      href: absolute(pathOf('agency', issuer.id)),
      showAs: issuer.name,
    }),
    empty('TLCOrganization', { eId: 'site', href: absolute('/'), showAs: siteName }),
    empty('TLCConcept', {
      eId: 'in-force',
      href: '/akn/ontology/concept/vn/co-hieu-luc',
      showAs: TIMELINE.effective,
    }),
    empty('TLCReference', {
      eId: 'fields',
      name: 'dictionary',
      href: absolute(`${DATA_DESCRIPTION_PATH}#cot-directives`),
      showAs: DIRECTIVE.fields,
    }),
  ];
  return `<references source="#site">\n${list.join('\n')}\n</references>`;
}

/** Returns the validity label with its date and reason, and whether the text is illustrative. */
function proprietary({ validity, entry: { data } }: AkomaParts): string {
  const { signer, sample } = data;
  const own = [
    empty('mb:validity', {
      status: validity.status,
      label: validity.label,
      checkedOn: data.validity.checkedOn,
      basis: data.validity.basis,
    }),
    signer && empty('mb:signer', { post: signer.post, name: signer.name }),
    sample && empty('mb:sample', { value: 'true' }),
  ].filter(Boolean);
  return `<proprietary source="#site" xmlns:mb="${OWN}">${own.join('')}</proprietary>`;
}

export function metaXml(parts: AkomaParts): string {
  const related = akomaReferences(parts.relations);
  const lines = [
    identification(parts),
    history(parts, related),
    references(parts, related),
    proprietary(parts),
  ];
  return `<meta>\n${lines.filter(Boolean).join('\n')}\n</meta>`;
}

/** Returns issuer, date and subject, then the notes on this copy. */
export function prefaceXml({ entry, issuer, remarks }: AkomaParts): string {
  const { type, number, title, issuedOn } = entry.data;
  const words = escapeXml(formatLongDate(issuedOn));
  const date = issuedOn.length === 10 ? `<docDate date="${issuedOn}">${words}</docDate>` : words;
  const lines = [
    `<docProponent refersTo="#issuer">${escapeXml(issuer.name)}</docProponent>`,
    `<docType>${escapeXml(typeName(type))}</docType> số <docNumber>${escapeXml(number)}</docNumber> ${date}`,
    `<docTitle>${escapeXml(title)}</docTitle>`,
    ...remarks.map((remark) => `<remark status="editorial">${escapeXml(remark)}</remark>`),
  ];
  return `<preface>\n${lines.map((line) => `<p>${line}</p>`).join('\n')}\n</preface>`;
}
