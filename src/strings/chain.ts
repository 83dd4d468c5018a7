/** Words of the chain of related documents. */
export const CHAIN = {
  title: 'Từ chủ trương đến thực hiện',
  lead: 'Văn bản ở trên là chủ trương, căn cứ; văn bản ở dưới triển khai, hướng dẫn hoặc thay thế.',
  current: 'văn bản này',
  elsewhere: 'Không đăng trên trang này',
} as const;

/** The number of documents left out of the chain; the list of relations has them. */
export const omittedText = (count: number): string => `và ${count} văn bản liên quan khác`;
