/** What an agency decided for citizens: at a reception session, or on a second complaint. */
import * as z from 'zod';
import { choice, line, localDate, relation } from '#features/schema-kit.ts';

export const OUTCOME_KINDS = {
  session: 'Kết luận buổi tiếp công dân',
  'second-complaint': 'Giải quyết khiếu nại lần hai',
} as const;

export const outcomeSchema = () =>
  z
    .strictObject({
      kind: choice(OUTCOME_KINDS).meta({ label: 'Loại kết quả' }),
      heldOn: localDate().optional().meta({
        label: 'Ngày tiếp công dân',
        hint: 'Ngày của buổi tiếp mà thông báo này kết luận',
      }),
      matters: z
        .array(
          z.strictObject({
            matter: line().meta({
              label: 'Vụ việc',
              hint: 'Một câu, không có họ tên, địa chỉ của người dân. Ví dụ: Một hộ dân ở xã Thí Dụ đề nghị bồi thường cây trồng khi mở rộng đường',
            }),
            decision: line().meta({
              label: 'Kết quả',
              hint: 'Một câu. Ví dụ: Chấp nhận một phần; giao Sở Xây dựng tính lại diện tích',
            }),
            unit: relation('agencies').optional().meta({ label: 'Cơ quan thực hiện' }),
            dueOn: localDate().optional().meta({ label: 'Thời hạn thực hiện' }),
            doneOn: localDate().optional().meta({ label: 'Ngày thực hiện xong' }),
          }),
        )
        .min(1, 'phải có ít nhất một vụ việc')
        .meta({ label: 'Từng vụ việc', item: 'vụ việc' }),
    })
    .refine(({ kind, heldOn }) => kind !== 'session' || heldOn !== undefined, {
      path: ['heldOn'],
      message: 'cần có khi là kết luận buổi tiếp công dân',
    });
