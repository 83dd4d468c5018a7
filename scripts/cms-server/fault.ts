/** An error in words for the editor; the status is for the CMS. */
export class CmsServerFault extends Error {
  override name = 'CmsServerFault';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const badRequest = (message: string): CmsServerFault => new CmsServerFault(422, message);
export const conflict = (message: string): CmsServerFault => new CmsServerFault(409, message);
export const unavailable = (message: string): CmsServerFault => new CmsServerFault(503, message);
