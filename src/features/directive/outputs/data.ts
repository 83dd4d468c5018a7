/** The JSON data of a document (`index.json` next to its page). Keys are a public contract. */
import { pathOf } from '#features/concepts.ts';
import { FIELDS } from '#features/schema-kit.ts';
import { shortCitation, typeName } from '#features/directive/rules/citation.ts';
import type { UnitEffects } from '#features/directive/rules/effects.ts';
import { numberLookupKey } from '#features/directive/rules/number.ts';
import type { RelatedDirective } from '#features/directive/rules/relations.ts';
import { hasValidity } from '#features/directive/rules/types.ts';
import { SYSTEMS } from '#features/directive/schema.ts';
import type { DirectiveDataParts } from '#features/directive/rules/view.ts';

const target = (
  { entry, citation, part, quote }: RelatedDirective,
  absolute: (path: string) => string,
) => ({
  ...(entry
    ? {
        id: entry.id,
        url: absolute(pathOf('directive', entry.id)),
        citation: shortCitation(entry.data),
      }
    : { citation }),
  part,
  quote,
});

/** Returns the effects on a unit, such as "khoản 2 Điều 4" repealed, with document and date. */
const unitNotes = ({ unit, effects }: UnitEffects, absolute: (path: string) => string) =>
  effects.map(({ kind, by, since }) => ({
    unit: unit.id,
    place: unit.place,
    kind,
    by: {
      id: by.id,
      url: absolute(pathOf('directive', by.id)),
      citation: shortCitation(by.data),
    },
    since,
  }));

/** Returns the data of a document; JSON.stringify drops undefined values. */
export function directiveData(parts: DirectiveDataParts): object {
  const { entry, issuer, validity, relations, attachments, withdrawal, absolute } = parts;
  const { id, data } = entry;
  const path = pathOf('directive', id);
  return {
    id,
    url: absolute(path),
    citation: parts.citation,
    title: data.title,
    system: { id: data.system, name: SYSTEMS[data.system] },
    type: { id: data.type, name: typeName(data.type) },
    number: data.number,
    numberKey: numberLookupKey(data.number),
    issuer: {
      id: issuer.id,
      name: issuer.name,
      url: absolute(pathOf('agency', issuer.id)),
      today: issuer.today.map(({ id, name, path }) => ({ id, name, url: absolute(path) })),
    },
    authority: data.authority,
    author: issuer.author,
    issuedOn: data.issuedOn,
    term: data.term,
    effectiveOn: data.effectiveOn,
    expiresOn: data.expiresOn,
    validity: hasValidity(data.type)
      ? {
          status: validity.status,
          label: validity.label,
          applies: validity.applies,
          basis: data.validity.basis,
          checkedOn: data.validity.checkedOn,
        }
      : undefined,
    signer: data.signer,
    recipients: data.recipients,
    appliesTo: data.appliesTo,
    fields: data.fields.map((field) => ({ id: field, name: FIELDS[field] })),
    summary: data.summary,
    summaryOnly: data.summaryOnly ?? false,
    fullTextUrl: data.fullTextUrl,
    textNotFound: data.textNotFound ?? false,
    unproofread: data.unproofread ?? false,
    withdrawn: withdrawal && { on: withdrawal.on, note: withdrawal.note },
    relations: relations.map(({ kind, direction, label, items }) => ({
      kind,
      direction,
      label,
      targets: items.map((item) => target(item, absolute)),
    })),
    attachments: withdrawal
      ? []
      : attachments.map(({ file, title, kind, facts, pdf, preview }) => ({
          url: absolute(file),
          title,
          kind,
          ...facts,
          pages: pdf?.pages,
          textLayer: pdf && !pdf.isScan,
          digitalSignatures: pdf?.signatures,
          preview: preview && absolute(preview.src),
        })),
    outline: withdrawal ? [] : parts.outline,
    unitNotes: [...parts.unitEffects.values()].flatMap((unit) => unitNotes(unit, absolute)),
    changes: (data.changes ?? []).map(({ on, kind, note }) => ({ on, kind, note })),
    source: data.source,
    publishedOn: data.publishedOn,
    sample: data.sample ?? false,
    formats: {
      html: absolute(path),
      akomaNtoso: absolute(`${path}akn.xml`),
      markdown: absolute(`${path}van-ban.md`),
    },
  };
}
