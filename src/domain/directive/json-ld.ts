/**
 * A document as schema.org Legislation. Property names: https://schema.org/Legislation;
 * the text on the site is a copy, only the signed one has legal value.
 */
import { pathOf } from '../concepts.ts';
import type { DirectiveEntry } from '../entry.ts';
import { typeName } from './citation.ts';
import type { Issuer } from './issuer.ts';
import type { RelationGroup } from './relations.ts';
import type { RelationKind } from './schema.ts';
import type { Application, Validity } from './validity.ts';

const FORCE: Readonly<Record<Application, string | undefined>> = {
  yes: 'https://schema.org/InForce',
  partly: 'https://schema.org/PartiallyInForce',
  'not-yet': 'https://schema.org/NotInForce',
  no: 'https://schema.org/NotInForce',
  unknown: undefined,
};

const PROPERTIES: Readonly<Record<RelationKind, string>> = {
  'based-on': 'isBasedOn',
  implements: 'legislationApplies',
  guides: 'legislationApplies',
  details: 'legislationApplies',
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

export interface LegislationParts {
  readonly entry: DirectiveEntry;
  readonly issuer: Issuer;
  readonly validity: Validity;
  readonly relations: readonly RelationGroup[];
  /** "Chỉ thị số 08-CT/TU …", the name of the document. */
  readonly name: string;
  /** Makes a site path an absolute address. */
  readonly absolute: (path: string) => string;
}

/** The other documents, by the property that says what this one does to them. */
function outgoing(groups: readonly RelationGroup[], absolute: LegislationParts['absolute']) {
  const properties: Record<string, object[]> = {};
  for (const { kind, items } of groups.filter(({ direction }) => direction === 'out'))
    for (const { entry, citation } of items) {
      const target = entry
        ? {
            '@type': 'Legislation',
            '@id': absolute(pathOf('directive', entry.id)),
            legislationIdentifier: entry.data.number,
          }
        : { '@type': 'Legislation', name: citation };
      (properties[PROPERTIES[kind]] ??= []).push(target);
    }
  return properties;
}

/** The whole description of a document; what is not known is left out. */
export function legislationJsonLd(parts: LegislationParts): object {
  const { entry, issuer, validity, relations, name, absolute } = parts;
  const { id, data } = entry;
  const url = absolute(pathOf('directive', id));
  const organization = {
    '@type': 'GovernmentOrganization',
    name: issuer.name,
    url: absolute(pathOf('agency', issuer.id)),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name,
    abstract: data.summary,
    inLanguage: 'vi',
    legislationIdentifier: data.number,
    legislationType: typeName(data.type),
    legislationJurisdiction: 'VN',
    legislationDate: data.issuedOn,
    legislationPassedBy: organization,
    legislationResponsible: organization,
    legislationLegalForce: FORCE[validity.applies],
    legislationDateOfApplicability: data.effectiveOn,
    temporalCoverage: data.effectiveOn && `${data.effectiveOn}/${data.expiresOn ?? '..'}`,
    datePublished: data.publishedOn,
    dateModified: data.changes
      ?.map(({ on }) => on)
      .sort()
      .at(-1),
    ...outgoing(relations, absolute),
    encoding: {
      '@type': 'LegislationObject',
      contentUrl: absolute(`${pathOf('directive', id)}akn.xml`),
      encodingFormat: 'application/akn+xml',
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    },
  };
}
