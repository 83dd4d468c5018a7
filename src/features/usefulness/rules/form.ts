/** Names in the usefulness form at the end of a page, shared by the page and the receiver. */
export const USEFULNESS = {
  /** Path below the receiver's address. */
  address: 'co-ich',
  path: 'path',
  answer: 'useful',
  /** Id of the thank-you message on the page the reader returns to. */
  thanks: 'cam-on',
} as const;
