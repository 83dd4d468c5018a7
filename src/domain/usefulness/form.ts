/** The question at the end of a page, as it is sent: names that the page and the receiver share. */
export const USEFULNESS = {
  /** Below the receiver's address. */
  address: 'co-ich',
  path: 'path',
  answer: 'useful',
  /** Id of the words of thanks on the page the reader comes back to. */
  thanks: 'cam-on',
} as const;
