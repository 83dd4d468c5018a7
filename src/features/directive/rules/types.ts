/**
 * Document types and their symbols in numbers. State: Nghị định 30/2020/NĐ-CP, Phụ lục III. Party:
 * Hướng dẫn 36-HD/VPTW. A symbol does not determine the type: QĐ is both "Quyết định" and the
 * party's "Quy định".
 */
interface DocumentType {
  readonly name: string;
  readonly symbols: readonly string[];
}

export const DOCUMENT_TYPES = {
  'nghi-quyet': { name: 'Nghị quyết', symbols: ['NQ'] },
  'quyet-dinh': { name: 'Quyết định', symbols: ['QĐ'] },
  'chi-thi': { name: 'Chỉ thị', symbols: ['CT'] },
  'ket-luan': { name: 'Kết luận', symbols: ['KL'] },
  'quy-dinh': { name: 'Quy định', symbols: ['QĐi', 'QyĐ', 'QĐ'] },
  'quy-che': { name: 'Quy chế', symbols: ['QC'] },
  'ke-hoach': { name: 'Kế hoạch', symbols: ['KH'] },
  'chuong-trinh': { name: 'Chương trình', symbols: ['CTr'] },
  'huong-dan': { name: 'Hướng dẫn', symbols: ['HD'] },
  'thong-bao': { name: 'Thông báo', symbols: ['TB'] },
  'bao-cao': { name: 'Báo cáo', symbols: ['BC'] },
  'de-an': { name: 'Đề án', symbols: ['ĐA'] },
  'cong-van': { name: 'Công văn', symbols: ['CV'] },
  'thong-tri': { name: 'Thông tri', symbols: ['TT'] },
  luat: { name: 'Luật', symbols: [] },
  'phap-lenh': { name: 'Pháp lệnh', symbols: [] },
  'nghi-dinh': { name: 'Nghị định', symbols: ['NĐ'] },
  'thong-tu': { name: 'Thông tư', symbols: ['TT'] },
} as const satisfies Record<string, DocumentType>;

/** Planning and reporting types, for which validity is not meaningful. */
const WITHOUT_VALIDITY: ReadonlySet<string> = new Set([
  'ke-hoach',
  'bao-cao',
  'thong-bao',
  'cong-van',
]);
export const hasValidity = (type: string): boolean => !WITHOUT_VALIDITY.has(type);

export type DocumentTypeId = keyof typeof DOCUMENT_TYPES;
