/** What goes wrong in words for the editor; the status is for the CMS. */
export class NewsroomFault extends Error {
  override name = 'NewsroomFault';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const badRequest = (message: string): NewsroomFault => new NewsroomFault(422, message);
export const conflict = (message: string): NewsroomFault => new NewsroomFault(409, message);
export const unavailable = (message: string): NewsroomFault => new NewsroomFault(503, message);
