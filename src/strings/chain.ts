/** Words of the chain of documents that lead to one another. */
export const CHAIN = {
  title: 'Từ chủ trương đến thực hiện',
  lead: 'Văn bản ở trên là chủ trương, căn cứ; văn bản ở dưới triển khai, hướng dẫn hoặc thay thế.',
  current: 'văn bản này',
  elsewhere: 'Không đăng trên trang này',
} as const;

/** What the chain leaves out; the list of relations has it. */
export const omittedText = (count: number): string => `và ${count} văn bản liên quan khác`;
