/**
 * A document as schema.org Legislation. Property names: https://schema.org/Legislation and, for the
 * files, https://schema.org/LegislationObject; the text on the site is a copy, only the signed one
 * has legal value.
 */
import { pathOf } from '#features/concepts.ts';
import { DIRECTIVE } from '#features/directive/labels.ts';
import { typeName } from '#features/directive/rules/citation.ts';
import type { RelationGroup } from '#features/directive/rules/relations.ts';
import type { RelationKind } from '#features/directive/relation-schema.ts';
import type { Application } from '#features/directive/rules/validity.ts';
import type { DirectiveDataParts } from '#features/directive/rules/view.ts';

const FORCE: Readonly<Record<Application, string | undefined>> = {
  yes: 'https://schema.org/InForce',
  partly: 'https://schema.org/PartiallyInForce',
  'not-yet': 'https://schema.org/NotInForce',
  no: 'https://schema.org/NotInForce',
  unknown: undefined,
};

const PROPERTIES: Readonly<Record<RelationKind, string>> = {
  'based-on': 'isBasedOn',
  // A legal link; `legislationApplies` is only "an informative link".
  implements: 'legislationEnsuresImplementationOf',
  details: 'legislationEnsuresImplementationOf',
  guides: 'legislationApplies',
  amends: 'legislationAmends',
  replaces: 'legislationRepeals',
  repeals: 'legislationRepeals',
  corrects: 'legislationCorrects',
  consolidates: 'legislationConsolidates',
  suspends: 'legislationChanges',
  halts: 'legislationChanges',
  interprets: 'citation',
  announces: 'citation',
  cites: 'citation',
};

/** Repealing a part is a change; `legislationRepeals` would mean that the whole is repealed. */
const propertyOf = (kind: RelationKind, part: string | undefined): string =>
  part !== undefined && (kind === 'repeals' || kind === 'replaces')
    ? 'legislationChanges'
    : PROPERTIES[kind];

type LegislationParts = Omit<DirectiveDataParts, 'outline' | 'unitEffects'>;

/** Returns the related documents by property, outgoing relations only. */
function outgoing(groups: readonly RelationGroup[], absolute: LegislationParts['absolute']) {
  const properties: Record<string, Map<string, object>> = {};
  for (const { kind, items } of groups.filter(({ direction }) => direction === 'out'))
    for (const { entry, citation, part } of items) {
      const target = entry
        ? {
            '@type': 'Legislation',
            '@id': absolute(pathOf('directive', entry.id)),
            legislationIdentifier: entry.data.number,
          }
        : { '@type': 'Legislation', name: citation };
      // Several parts of one document are one target.
      const key = entry?.id ?? `: ${citation ?? ''}`;
      (properties[propertyOf(kind, part)] ??= new Map()).set(key, target);
    }
  return Object.fromEntries(
    Object.entries(properties).map(([property, targets]) => [property, [...targets.values()]]),
  );
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Returns the text as files: generated ones without legal value, and uploaded ones. */
function encodings({ entry, attachments, withdrawal, absolute }: LegislationParts): object[] {
  const path = pathOf('directive', entry.id);
  const own = [
    ['akn.xml', 'application/akn+xml'],
    ['van-ban.md', 'text/markdown'],
  ].map(([file, encodingFormat]) => ({
    '@type': 'LegislationObject',
    contentUrl: absolute(`${path}${file}`),
    encodingFormat,
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
  }));
  if (withdrawal) return own.slice(0, 1);
  const uploaded = attachments.map(({ file, title, facts }) => ({
    '@type': 'MediaObject',
    name: title,
    contentUrl: absolute(file),
    encodingFormat: MEDIA_TYPES[file.split('.').at(-1) ?? ''],
    contentSize: facts && `${facts.bytes} B`,
    sha256: facts?.sha256,
  }));
  return [...own, ...uploaded];
}

const lastOf = (days: readonly string[]): string | undefined => [...days].sort().at(-1);

/** Returns the complete description of a document, without unknown properties. */
export function legislationJsonLd(parts: LegislationParts): object {
  const { entry, issuer, validity, relations, citation, absolute } = parts;
  const { id, data } = entry;
  const url = absolute(pathOf('directive', id));
  // Party bodies are not government organizations.
  const type = data.system === 'state' ? 'GovernmentOrganization' : 'Organization';
  const body = (agency: { id: string; name: string }) => ({
    '@type': type,
    name: agency.name,
    url: absolute(pathOf('agency', agency.id)),
  });
  const changes = data.changes ?? [];
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: citation,
    abstract: data.summary,
    inLanguage: 'vi',
    legislationIdentifier: data.number,
    legislationType: typeName(data.type),
    legislationJurisdiction: 'VN',
    legislationDate: data.issuedOn,
    legislationPassedBy: body(issuer),
    // The responsible agency today, after mergers and renamings.
    legislationResponsible: issuer.today.length > 0 ? issuer.today.map(body) : body(issuer),
    legislationLegalForce: FORCE[validity.applies],
    legislationDateOfApplicability: data.effectiveOn,
    legislationDateVersion: lastOf(
      changes.filter(({ kind }) => kind !== 'withdrawal').map(({ on }) => on),
    ),
    temporalCoverage: data.effectiveOn && `${data.effectiveOn}/${data.expiresOn ?? '..'}`,
    datePublished: data.publishedOn,
    dateModified: lastOf(changes.map(({ on }) => on)),
    creativeWorkStatus: data.sample && DIRECTIVE.sample,
    ...outgoing(relations, absolute),
    encoding: encodings(parts),
  };
}
