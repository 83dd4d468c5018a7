/**
 * Where the public branch is protected, a removal or an upload of the media page is proposed
 * instead of done. To Decap that is a failure: nothing it shows has changed. The message explains.
 */
import { BackendFault } from '#cms/backend/backend-fault.ts';

export class ProposalSent extends BackendFault {
  override name = 'ProposalSent';
  constructor(message: string) {
    super(message, 202);
  }
}

const AFTERWARDS = 'Trang chưa đổi cho đến khi người phụ trách duyệt; xem ở “Việc hôm nay”';
export const REMOVAL_SENT = `Đã gửi đề nghị xóa, chờ duyệt. ${AFTERWARDS}`;
export const UPLOAD_SENT = `Đã gửi đề nghị thêm tệp, chờ duyệt. ${AFTERWARDS}`;

export const NO_UNPUBLISHING =
  'Nhánh công bố được bảo vệ nên không đưa thẳng bài đã công bố về nháp được. Muốn gỡ khỏi trang: bấm “…”, “Xóa khỏi trang” để gửi đề nghị xóa. Với văn bản: thêm dòng “Gỡ bỏ” ở “Nhật ký thay đổi” rồi gửi duyệt, địa chỉ được giữ';

/** Decap's notice for a failure that is a proposal; undefined for any other. */
export const proposalNotice = (error: unknown) =>
  error instanceof ProposalSent
    ? { message: error.message, type: 'success', dismissAfter: 12_000 }
    : undefined;
