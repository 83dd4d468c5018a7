/** What goes wrong in words for the editor; the status is for the CMS. */
export class CmsServerFault extends Error {
  override name = 'CmsServerFault';
  readonly status: number;
  /** The record as a colleague left it, when that is the conflict. */
  readonly theirs: string | undefined;
  constructor(status: number, message: string, theirs?: string) {
    super(message);
    this.status = status;
    this.theirs = theirs;
  }
}

export const badRequest = (message: string): CmsServerFault => new CmsServerFault(422, message);
export const conflict = (message: string, theirs?: string): CmsServerFault =>
  new CmsServerFault(409, message, theirs);
export const unavailable = (message: string): CmsServerFault => new CmsServerFault(503, message);
