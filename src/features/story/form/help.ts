/** Hints for a story: its stage, and what that stage requires. */
import { STAGES, type Story } from '#features/story/schema.ts';
import { currentStage } from '#features/story/rules/stage.ts';
import { holdsValue } from '#features/form.ts';
import { note, recordOf, textOf, warning, type HelpRule, type HelpRules } from '#features/form.ts';

/** Districts ended on 30/06/2025. */
const WITHOUT_DISTRICTS = '2025-07';

const stages: HelpRule = (record) => {
  // A cleared date is not a step reached.
  const dates = Object.fromEntries(
    Object.entries(recordOf(record['stages'])).filter(([, on]) => textOf(on)),
  );
  if (!holdsValue(dates)) return note('Ghi ngày của các bước đã qua; bước chưa tới để trống.');
  const stage = currentStage({ stages: dates } as unknown as Story);
  const isRecognised = textOf(dates['recognised']) || textOf(dates['replicated']);
  const next =
    isRecognised && !holdsValue(record['recognition'])
      ? ' Ghi cấp công nhận ở ô “Công nhận” bên dưới.'
      : '';
  return note(`Trang ghi mô hình đang ở bước “${STAGES[stage]}”.${next}`);
};

const level: HelpRule = ({ level: chosen, on }, { record }) => {
  const day = textOf(on) || textOf(recordOf(record['stages'])['recognised']);
  return chosen === 'district' && day.length > 4 && day >= WITHOUT_DISTRICTS
    ? warning('Từ 01/07/2025 không còn cấp huyện: chọn cấp cơ sở hoặc cấp tỉnh.')
    : undefined;
};

export const HELP: HelpRules<Story> = {
  stages,
  'recognition.level': level,
  'images[].consent': ({ decorative, consent }) =>
    decorative !== true && !textOf(consent)
      ? note('Ảnh nhận ra người: chỉ đăng khi người ấy đồng ý.')
      : undefined,
};
