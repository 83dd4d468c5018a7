/** Open data: directives, their relations, the agencies. */
import { agencySchema } from '../agency/schema.ts';
import { fullName, nameOn, shortName } from '../agency/name.ts';
import { pathOf } from '../concepts.ts';
import { INVERSE_RELATION_KINDS, RELATION_KINDS, directiveSchema } from '../directive/schema.ts';
import type { Directive } from '../directive/schema.ts';
import type { AgencyEntry, DirectiveEntry } from '../entry.ts';
import { closing, dataOf, idColumn, urlColumn, type UrlOf } from './columns.ts';
import { fromSchema } from './from-schema.ts';
import { column, toTable, type Table } from './table.ts';

export const directivesTable = (entries: readonly DirectiveEntry[], url: UrlOf): Table =>
  toTable<DirectiveEntry>(
    {
      name: 'directives',
      title: 'Văn bản',
      description: 'Văn bản của Đảng và của Nhà nước đăng trên trang, không kèm toàn văn.',
      primaryKey: ['id'],
      columns: [
        idColumn<DirectiveEntry>(({ id }) => id),
        ...fromSchema<DirectiveEntry>(directiveSchema, dataOf, [
          'number',
          'title',
          'system',
          'type',
          'issuer',
          'issuedOn',
          'term',
          'effectiveOn',
          'expiresOn',
          'validity.status',
          'validity.basis',
          'validity.checkedOn',
          'signer.post',
          'signer.name',
          'fields',
          'summary',
          'summaryOnly',
          'unproofread',
          'publishedOn',
        ]),
        urlColumn(({ id }) => url(pathOf('directive', id))),
        ...closing<DirectiveEntry>(dataOf),
      ],
    },
    entries,
  );

interface Relation {
  readonly from: DirectiveEntry;
  readonly edge: NonNullable<Directive['relations']>[number];
  readonly index: number;
}

export const relationsTable = (entries: readonly DirectiveEntry[]): Table =>
  toTable<Relation>(
    {
      name: 'relations',
      title: 'Quan hệ giữa các văn bản',
      description: 'Mỗi quan hệ một dòng, theo chiều văn bản sau nói về văn bản trước.',
      primaryKey: ['from', 'position'],
      columns: [
        column('from', 'Văn bản', ({ from }) => from.id, {
          refers: 'directives',
          constraints: { required: true },
        }),
        column('position', 'Thứ tự trong văn bản', ({ index }) => index + 1, {
          type: 'integer',
          constraints: { required: true },
        }),
        column('kind', 'Quan hệ', ({ edge }) => edge.kind, {
          constraints: { required: true, enum: Object.keys(RELATION_KINDS) },
        }),
        column('kind_label', 'Quan hệ (bằng chữ)', ({ edge }) => RELATION_KINDS[edge.kind]),
        column('inverse_label', 'Chiều ngược lại', ({ edge }) => INVERSE_RELATION_KINDS[edge.kind]),
        column('to', 'Văn bản liên quan trên trang', ({ edge }) => edge.to, {
          refers: 'directives',
        }),
        column('citation', 'Văn bản liên quan nơi khác', ({ edge }) => edge.citation),
        column('part', 'Phần của văn bản kia', ({ edge }) => edge.part),
        column('quote', 'Trích nguyên văn', ({ edge }) => edge.quote),
        column('sample', 'Dữ liệu minh họa', ({ from }) => from.data.sample ?? false, {
          type: 'boolean',
          constraints: { required: true },
        }),
      ],
    },
    entries.flatMap((from) =>
      (from.data.relations ?? []).map((edge, index) => ({ from, edge, index })),
    ),
  );

export const agenciesTable = (entries: readonly AgencyEntry[], url: UrlOf): Table =>
  toTable<AgencyEntry>(
    {
      name: 'agencies',
      title: 'Cơ quan',
      description: 'Cơ quan hiện nay, cơ quan trước đây và cơ quan nơi khác được nhắc đến.',
      primaryKey: ['id'],
      columns: [
        idColumn<AgencyEntry>(({ id }) => id),
        column('name', 'Tên đầy đủ', ({ data }) => fullName(data), {
          constraints: { required: true },
        }),
        column('short_name', 'Tên gọn', ({ data }) => shortName(data)),
        column('name_from', 'Tên này dùng từ ngày', ({ data }) => nameOn(data).from, {
          type: 'date',
        }),
        column('former_names', 'Tên trước đây', ({ data }) =>
          data.names
            .slice(0, -1)
            .map(({ name }) => name)
            .join('; '),
        ),
        ...fromSchema<AgencyEntry>(agencySchema, dataOf, [
          'kind',
          'level',
          'territory',
          'symbol',
          'dissolvedOn',
          'head.post',
          'massMobilisationLead.post',
          'massMobilisationLead.name',
          'massMobilisationLead.decision',
          'massMobilisationLead.from',
          'address',
          'phone',
          'email',
          'website',
          'outside',
        ]),
        column('parents', 'Cơ quan cấp trên', ({ data }) =>
          data.parents?.map(({ agency }) => agency).join('; '),
        ),
        column('predecessors', 'Kế thừa từ', ({ data }) =>
          data.predecessors?.map(({ agency }) => agency).join('; '),
        ),
        urlColumn(({ id }) => url(pathOf('agency', id))),
        ...closing<AgencyEntry>(dataOf),
      ],
    },
    entries,
  );
