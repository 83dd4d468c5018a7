/** Open data: directives with their relations, files and changes, and documents cited from elsewhere. */
import { pathOf } from '#features/concepts.ts';
import { INVERSE_RELATION_KINDS } from '#features/directive/relation-schema.ts';
import { directiveSchema, type Directive } from '#features/directive/schema.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import type { DirectiveEntry, KnownDocumentEntry } from '#features/entry.ts';
import { knownDocumentSchema } from '#features/known-document/schema.ts';
import { dataOf, type UrlOf, recordsTable } from '#outputs/open-data/columns.ts';
import { fromSchema } from '#outputs/open-data/from-schema.ts';
import { identity, partsTable } from '#outputs/open-data/parts.ts';
import { column, type Table } from '#outputs/open-data/table.ts';

export const directivesTable = (entries: readonly DirectiveEntry[], url: UrlOf): Table =>
  recordsTable<DirectiveEntry>(entries, {
    name: 'directives',
    title: 'Văn bản',
    description:
      'Văn bản của Đảng, Nhà nước, Mặt trận và đoàn thể đăng trên trang, không kèm toàn văn.',
    pageOf: ({ id }) => url(pathOf('directive', id)),
    columns: [
      ...fromSchema<DirectiveEntry>(directiveSchema, dataOf, [
        'number',
        'title',
        'system',
        'type',
        'issuer',
        'authority',
        'issuedOn',
        'term',
        'effectiveOn',
        'expiresOn',
        'validity.status',
        'validity.basis',
        'validity.checkedOn',
        'signer.post',
        'signer.name',
        'recipients',
        'fields',
        'summary',
        'summaryOnly',
        'fullTextUrl',
        'textNotFound',
        'unproofread',
        'appliesTo.levels',
        'appliesTo.kinds',
        'appliesTo.agencies',
        'publishedOn',
      ]),
    ],
  });

type Relation = NonNullable<Directive['relations']>[number];
type Attachment = NonNullable<Directive['attachments']>[number];
const shape = directiveSchema.shape;
const relationSchema = shape.relations.unwrap().element;

export const relationsTable = (entries: readonly DirectiveEntry[]): Table =>
  partsTable<'directives', Relation>(entries, {
    name: 'relations',
    title: 'Quan hệ giữa các văn bản',
    description: 'Mỗi quan hệ một dòng, theo chiều văn bản sau nói về văn bản trước.',
    owner: { name: 'from', title: 'Văn bản', refers: 'directives' },
    parts: ({ relations }) => relations,
    columns: [
      ...fromSchema(relationSchema, identity, ['kind']),
      column('inverse_label', 'Chiều ngược lại', ({ kind }) => INVERSE_RELATION_KINDS[kind]),
      ...fromSchema(relationSchema, identity, ['to', 'citation', 'part', 'quote']),
    ],
  });

export const attachmentsTable = (entries: readonly DirectiveEntry[], url: UrlOf): Table =>
  partsTable<'directives', Attachment>(entries, {
    name: 'attachments',
    title: 'Tệp kèm theo văn bản',
    description: 'Mỗi tệp một dòng. Tệp của văn bản đã gỡ không có ở đây.',
    owner: { name: 'directive', title: 'Văn bản', refers: 'directives' },
    parts: (data) => (withdrawalOf(data) ? [] : data.attachments),
    columns: [
      ...fromSchema(shape.attachments.unwrap().element, identity, ['title', 'kind']),
      column('url', 'Địa chỉ tệp', ({ file }) => url(file), { format: 'uri' }),
    ],
  });

export const changesTable = (entries: readonly DirectiveEntry[]): Table =>
  partsTable(entries, {
    name: 'changes',
    title: 'Đính chính, cập nhật, gỡ bỏ văn bản',
    description: 'Mỗi lần sửa văn bản đã đăng một dòng, kèm lời giải thích đã công bố.',
    owner: { name: 'directive', title: 'Văn bản', refers: 'directives' },
    parts: ({ changes }) => changes,
    columns: fromSchema(shape.changes.unwrap().element, identity, ['on', 'kind', 'note']),
  });

export const knownDocumentsTable = (entries: readonly KnownDocumentEntry[]): Table =>
  recordsTable<KnownDocumentEntry>(entries, {
    name: 'known-documents',
    title: 'Văn bản thường viện dẫn',
    description: 'Văn bản của trung ương mà văn bản của tỉnh viện dẫn và trang này không đăng.',
    columns: [
      ...fromSchema<KnownDocumentEntry>(knownDocumentSchema, dataOf, [
        'number',
        'title',
        'type',
        'issuer',
        'issuedOn',
        'aliases',
        'lookalikes',
        'url',
      ]),
    ],
  });
