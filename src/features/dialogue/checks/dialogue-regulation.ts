/**
 * Does a dialogue regulation from a higher level name its scope? Until it does, the duty tracker
 * counts it only for its issuer.
 */
import { isDialogueRegulation } from '#features/dialogue/rules/regulation.ts';
import { checkOf, index, problem } from '#check/context.ts';

/** Agencies with others below them. */
const isAbove = index(
  'agencies above',
  ({ of }) =>
    new Map(
      of('agencies').flatMap(({ data }) =>
        (data.parents ?? []).map(({ agency }) => [agency, true] as const),
      ),
    ),
);

export const dialogueRegulation = checkOf(['directives'], (record, context) =>
  isDialogueRegulation(record.data) &&
  record.data.appliesTo === undefined &&
  isAbove(context, record.data.issuer)
    ? [
        problem(record, {
          check: 'dialogue-regulation',
          severity: 'warning',
          path: ['appliesTo'],
          fault:
            'Quy chế đối thoại chưa ghi đối tượng áp dụng, nên trang theo dõi chưa tính cho cơ quan cấp dưới nào.',
          cure: 'Ghi “Đối tượng áp dụng” (appliesTo) theo điều khoản của quy chế, ví dụ “levels: [commune]” khi áp dụng cho mọi cơ quan cấp xã. Quy chế chỉ của riêng cơ quan ban hành thì ghi mã của chính cơ quan ấy vào “agencies”.',
        }),
      ]
    : [],
);
