/** What goes wrong in words for the editor; the status is for the CMS. */
export class NewsroomFault extends Error {
  override name = 'NewsroomFault';
  readonly status: number;
  /** The record as a colleague left it, where that is what stands in the way. */
  readonly theirs: string | undefined;
  constructor(status: number, message: string, theirs?: string) {
    super(message);
    this.status = status;
    this.theirs = theirs;
  }
}

export const badRequest = (message: string): NewsroomFault => new NewsroomFault(422, message);
export const conflict = (message: string, theirs?: string): NewsroomFault =>
  new NewsroomFault(409, message, theirs);
export const unavailable = (message: string): NewsroomFault => new NewsroomFault(503, message);
