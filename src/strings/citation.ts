/** Words around citations in the text of documents. */
export const CITATION = {
  citedBy: 'Văn bản khác có nhắc đến',
  citedByNote: 'Máy tự nhận từ lời văn, chưa kiểm tra.',
  known: 'Văn bản được viện dẫn, không đăng trên trang này',
  officialText: 'Bản chính thức',
} as const;

/** Id of a known document in the list below the text. */
export const knownAnchor = (id: string): string => `vien-dan-${id}`;

/** Name of the group of links after a number that several documents share. */
export const choicesLabel = (number: string, count: number): string =>
  `Số ${number} có ${count} văn bản, chọn`;

/** "nhiệm kỳ 2020-2025" */
export const termLabel = (term: string): string => `nhiệm kỳ ${term}`;

/** "và 120 văn bản khác" */
export const othersLabel = (count: number): string => `và ${count} văn bản khác`;

/** "tìm các văn bản số 12/KH-UBND" */
export const searchLabel = (number: string): string => `Tìm các văn bản số ${number}`;
