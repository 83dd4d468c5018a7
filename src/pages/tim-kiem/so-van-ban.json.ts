/** Numbers of all documents, for the search page to find one however its number is typed. */
import type { APIRoute } from 'astro';
import { CONCEPTS, pathOf } from '#domain/concepts.ts';
import { shortName } from '#domain/agency/name.ts';
import { VALIDITY_STATUSES } from '#domain/directive/schema.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from '#domain/directive/types.ts';
import { lookupKey, type NumberedDocument } from '#search/number-lookup.ts';
import { records } from '#queries/collection.ts';

export const GET: APIRoute = async () => {
  const agencies = new Map((await records('agencies')).map((entry) => [entry.id, entry.data]));
  const documents = (await records('directives')).map(({ id, data }): NumberedDocument => {
    const issuer = agencies.get(data.issuer);
    return {
      key: lookupKey(data.number),
      number: data.number,
      title: data.title,
      url: pathOf('directive', id),
      type: DOCUMENT_TYPES[data.type as DocumentTypeId].name,
      agency: issuer ? shortName(issuer, data.issuedOn) : data.issuer,
      date: data.issuedOn,
      validity: VALIDITY_STATUSES[data.validity.status],
      kind: CONCEPTS.directive.plural,
      ...(data.sample ? { sample: true } : {}),
    };
  });
  return Response.json(documents);
};
