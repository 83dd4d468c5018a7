/**
 * Faults in the particulars that a citation is made of: number, type, issuer and title that
 * contradict each other, because they come from different documents or one was mistyped.
 */
import { citedName, decidingPart } from './author.ts';
import { typeName } from './citation.ts';
import type { Agency } from '#features/agency/schema.ts';
import { AUTHORITIES, SYSTEMS, type Directive, type System } from '#features/directive/schema.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from './types.ts';

interface CitationFault {
  readonly field: 'title' | 'system' | 'type' | 'number' | 'issuer' | 'authority';
  readonly fault: string;
  readonly cure: string;
}

type Cited = Pick<Directive, 'title' | 'system' | 'type' | 'number' | 'authority'>;
type Issuer = Pick<Agency, 'kind' | 'level'>;

/** The system that a body's documents belong to. */
const systemOf = (kind: Agency['kind']): System =>
  kind === 'party' || kind === 'front' ? kind : 'state';

/** Number endings that determine the kind of issuer; each office defines its own other symbols. */
const SYMBOLS: readonly (readonly [
  symbol: RegExp,
  isOf: (issuer: Issuer, name: string) => boolean,
  body: string,
])[] = [
  [/^TTg$/u, (_, name) => name === 'Thủ tướng Chính phủ', 'Thủ tướng Chính phủ'],
  [/^CP$/u, (_, name) => name === 'Chính phủ', 'Chính phủ'],
  [/^QH\d+$/u, (_, name) => name === 'Quốc hội', 'Quốc hội'],
  [
    /^TW$/u,
    ({ kind, level }) => kind === 'party' && level === 'central',
    'cơ quan Đảng ở Trung ương',
  ],
  [/^(?:TU|HU|ĐU)$/u, ({ kind }) => kind === 'party', 'cấp ủy'],
  [/^HĐND$/u, ({ kind }) => kind === 'council', 'Hội đồng nhân dân'],
  [/^(?:CT)?UBND$/u, ({ kind }) => kind === 'committee' || kind === 'commune', 'Ủy ban nhân dân'],
];

const TYPE_OF_SYMBOL = new Map(
  Object.entries(DOCUMENT_TYPES).flatMap(([id, { symbols }]) =>
    symbols.map((symbol) => [symbol as string, id] as const),
  ),
);

/** Editorial remarks in a title, which every citation would repeat. */
const NOTE =
  /\((?:[^()]*\s)?(?:chưa đối chiếu|ghi gọn|tạm ghi|trích yếu|minh họa|chưa rõ)[^()]*\)/iu;

function* faults(document: Cited, issuer: Issuer, name: string): Generator<CitationFault> {
  const { title, system, type, number, authority } = document;
  const cited = citedName(name);
  const parts = number.split(/[-/]/u).slice(1);
  const ownSystem = systemOf(issuer.kind);
  if (system !== ownSystem)
    yield {
      field: 'system',
      fault: `Ghi “${SYSTEMS[system]}” nhưng cơ quan ban hành là ${cited}.`,
      cure: `Chọn “${SYSTEMS[ownSystem]}”, hoặc chọn đúng cơ quan ban hành.`,
    };
  if (authority && !decidingPart(issuer, name, authority))
    yield {
      field: 'authority',
      fault: `${cited} không ban hành văn bản theo thẩm quyền “${AUTHORITIES[authority]}”.`,
      cure: 'Bỏ trống thẩm quyền ban hành, hoặc chọn đúng cơ quan ban hành.',
    };
  if (parts.includes('BTT') && authority !== 'standing-committee')
    yield {
      field: 'authority',
      fault: `Ký hiệu “BTT” trong số ${number} là của Ban Thường trực, nhưng thẩm quyền ban hành không ghi như vậy.`,
      cure: 'Chọn thẩm quyền ban hành là Ban Thường trực (authority: standing-committee).',
    };
  const typeSymbol = parts.find((part) => TYPE_OF_SYMBOL.has(part));
  const symbols: readonly string[] =
    type in DOCUMENT_TYPES ? DOCUMENT_TYPES[type as DocumentTypeId].symbols : [];
  if (typeSymbol && symbols.length > 0 && !symbols.includes(typeSymbol) && type !== 'cong-van')
    yield {
      field: 'type',
      fault: `Loại văn bản là ${typeName(type)} nhưng ký hiệu “${typeSymbol}” trong số ${number} là của ${typeName(TYPE_OF_SYMBOL.get(typeSymbol) ?? '')}.`,
      cure: 'Sửa loại văn bản hoặc số, ký hiệu theo bản ký.',
    };
  for (const [symbol, isOf, body] of SYMBOLS)
    if (parts.some((part) => symbol.test(part)) && !isOf(issuer, cited))
      yield {
        field: 'issuer',
        fault: `Số ${number} là của ${body} nhưng cơ quan ban hành ghi ${cited}.`,
        cure: `Chọn ${body} làm cơ quan ban hành, hoặc sửa số, ký hiệu.`,
      };
  const note = NOTE.exec(title)?.[0];
  if (note)
    yield {
      field: 'title',
      fault: `Trích yếu có lời của người biên tập: “${note}”; lời này sẽ nằm trong câu trích dẫn.`,
      cure: 'Chỉ ghi trích yếu như trên văn bản; điều chưa rõ thì ghi ở phần tóm tắt.',
    };
  if (title.length > 10 && title === title.toUpperCase())
    yield {
      field: 'title',
      fault: 'Trích yếu viết hoa toàn bộ nên không trích dẫn được.',
      cure: 'Viết chữ thường như trong câu, ví dụ: Về công tác dân vận.',
    };
}

/** @param name of the issuer on the day of issue */
export const citationFaults = (document: Cited, issuer: Issuer, name: string): CitationFault[] => [
  ...faults(document, issuer, name),
];
