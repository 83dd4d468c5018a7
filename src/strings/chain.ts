/** Words of the picture of documents that lead to one another. */
export const CHAIN = {
  title: 'Từ chủ trương đến thực hiện',
  lead: 'Văn bản ở trên là chủ trương, căn cứ; văn bản ở dưới triển khai, hướng dẫn hoặc thay thế.',
  current: 'Văn bản này',
  elsewhere: 'Không đăng trên trang này',
  legend: 'Chú giải các đường nối',
  strong: 'triển khai, hướng dẫn, quy định chi tiết',
  basis: 'căn cứ ban hành',
  end: 'thay thế, bãi bỏ',
} as const;

/** "Hình vẽ 7 văn bản liên quan, từ trên xuống dưới". */
export const pictureName = (count: number): string =>
  `Sơ đồ ${count} văn bản, từ chủ trương ở trên đến triển khai ở dưới`;

/** What the picture leaves out; the list has it. */
export const omittedText = (count: number): string => `và ${count} văn bản liên quan khác`;
