/**
 * Where the public branch is protected, a removal is proposed instead of done. To Decap that
 * is a failure: nothing it shows has changed. The message explains.
 */
import { BackendFault } from '#cms/backend/backend-fault.ts';

export class ProposalSent extends BackendFault {
  override name = 'ProposalSent';
  constructor(message: string) {
    super(message, 202);
  }
}

export const REMOVAL_SENT =
  'Đã gửi đề nghị xóa, chờ duyệt. Trang chưa đổi cho đến khi người phụ trách duyệt; xem ở “Việc hôm nay”';

export const NO_UNPUBLISHING =
  'Nhánh công bố được bảo vệ nên không đưa thẳng bài đã công bố về nháp được. Muốn gỡ khỏi trang: bấm “…”, “Xóa khỏi trang” để gửi đề nghị xóa. Với văn bản: thêm dòng “Gỡ bỏ” ở “Nhật ký thay đổi” rồi gửi duyệt, địa chỉ được giữ';
