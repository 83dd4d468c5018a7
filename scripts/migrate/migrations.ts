/**
 * What later versions write otherwise, recognised by its form: records of any older version become
 * records of this one, and a second time nothing changes. Only what has one answer is here; the check
 * lists what a person has to decide. A new migration comes last, with a record in
 * tests/fixtures/old-content.
 */
import type { Edit } from './edit-yaml.ts';

type Data = Readonly<Record<string, unknown>>;

/** Records by their path below the content folder. */
export type Records = ReadonlyMap<string, Data>;

interface Migration {
  /** Of the paths of the records that it looks at. */
  readonly of: RegExp;
  readonly edits: (data: Data, records: Records) => readonly Edit[];
}

const inside = (value: unknown): Data =>
  value !== null && typeof value === 'object' ? (value as Data) : {};

export const MIGRATIONS: readonly Migration[] = [
  {
    of: /^site\.yml$/,
    edits: ({ predecessors }) =>
      predecessors === undefined
        ? []
        : [
            {
              field: ['predecessors'],
              to: undefined,
              why: 'không trang nào dùng; cơ quan trước hợp nhất ghi ở mục “Kế thừa từ” của từng cơ quan',
            },
          ],
  },
  {
    of: /^site\.yml$/,
    edits: ({ demonstration, contact }) =>
      demonstration === undefined && inside(contact)['sample'] === true
        ? [
            {
              field: ['demonstration'],
              to: true,
              why: 'liên hệ của trang là minh họa (contact.sample), nên cả trang là trang trình diễn',
            },
          ]
        : [],
  },
  {
    of: /^site\.yml$/,
    edits: ({ motto }) =>
      typeof motto === 'string'
        ? [
            {
              field: ['motto'],
              to: { text: motto },
              why: 'phương châm nay phải kèm văn bản nêu nó (motto.statedIn)',
            },
          ]
        : [],
  },
  {
    of: /^directives\//,
    edits: ({ system, issuer }, records) =>
      system === 'state' && records.get(`agencies/${String(issuer)}.yml`)?.['kind'] === 'front'
        ? [
            {
              field: ['system'],
              to: 'front',
              why: 'văn bản của Mặt trận có thể thức riêng, không phải văn bản của Nhà nước',
            },
          ]
        : [],
  },
  {
    of: /^directives\//,
    edits: ({ number, authority }) =>
      authority === undefined && /[-/]BTT(?:[-/]|$)/.test(String(number))
        ? [
            {
              field: ['authority'],
              to: 'standing-committee',
              why: 'ký hiệu BTT là của Ban Thường trực',
            },
          ]
        : [],
  },
  {
    of: /^duties\//,
    edits: ({ evidence }) => {
      const { collection, minimum } = inside(evidence);
      return collection === 'receptions' && minimum === 1
        ? [
            {
              field: ['evidence', 'minimum'],
              to: 100,
              why: 'trước đây 1 nghĩa là tiếp đủ các ngày phải tiếp; nay ghi phần trăm',
            },
          ]
        : [];
    },
  },
];
