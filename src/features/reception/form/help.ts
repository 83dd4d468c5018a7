/** Hints for a reception: its kinds in law, and changes (Luật Tiếp công dân 42/2013/QH13). */
import { NO_DELEGATION } from '#features/reception/rules/minimums.ts';
import { UNDATED } from '#features/reception/rules/rule-preview.ts';
import { formatDate, isLocalDate } from '#lib/local-date.ts';
import { note, recordOf, textOf, warning, type HelpRule, type HelpRules } from '#features/form.ts';
import type { Reception } from '#features/reception/schema.ts';

const KINDS: Readonly<Record<string, string>> = {
  regular: 'Công chức tiếp trong giờ làm việc.',
  periodic:
    'Người đứng đầu tiếp theo lịch, công khai chậm nhất 05 ngày làm việc trước ngày tiếp (khoản 4 Điều 24 Luật Tiếp công dân).',
  extraordinary:
    'Người đứng đầu tiếp khi vụ việc gay gắt, phức tạp, đông người (khoản 3 Điều 18 Luật Tiếp công dân); ngày tiếp ghi theo danh sách ngày.',
};

const kind: HelpRule = (record) => {
  const text = KINDS[textOf(record['kind'])];
  return text ? note(text) : undefined;
};

const CHANGES: Readonly<Record<string, string>> = {
  moved: 'Ghi ngày mới và lý do; trang báo cả ngày cũ và ngày mới.',
  postponed:
    'Luật yêu cầu thông báo thời gian dự kiến mới (khoản 4 Điều 24): khi có ngày, đổi thành “Dời ngày”.',
  cancelled: 'Luật chỉ cho lùi lịch: nếu sẽ tiếp bù, chọn “Dời ngày” hoặc “Hoãn”.',
};

const change: HelpRule = (session) => {
  const text = CHANGES[textOf(session['status'])];
  return text ? note(text) : undefined;
};

export const HELP: HelpRules<Reception> = {
  kind,
  validFrom: ({ validFrom, rule }) => {
    const { repeat, dates } = recordOf(rule);
    const listed = repeat === 'dates' && Array.isArray(dates) && dates.length > 0;
    return textOf(repeat) && !textOf(validFrom) && !listed ? note(UNDATED) : undefined;
  },
  validTo: ({ validTo }, { today }) => {
    const last = textOf(validTo);
    return isLocalDate(last) && last < today
      ? note(`Lịch đã hết áp dụng ngày ${formatDate(last)}: buổi sau ngày ấy không hiện.`)
      : undefined;
  },
  form: (record) =>
    ['online', 'both'].includes(textOf(record['form']))
      ? note('Tiếp trực tuyến: ghi điểm cầu trung tâm ở “Nơi tiếp”, các điểm cầu khác ở nội dung.')
      : undefined,
  'sessions[].status': change,
  'sessions[].delegated': ({ delegated, on }) =>
    delegated === true && textOf(on) >= NO_DELEGATION.from
      ? warning(
          'Từ ngày 01/07/2026 luật sửa đổi, theo báo chí, không cho ủy quyền cấp phó; buổi này không tính vào số ngày người đứng đầu phải tiếp.',
        )
      : undefined,
  place: ({ place }) =>
    textOf(recordOf(place)['name']) && !textOf(recordOf(place)['address'])
      ? note('Ghi thêm địa chỉ để người dân biết đường đến, ví dụ số 88 Hoàng Thái Hiếu.')
      : undefined,
};
