/** Are the steps of a "Dân vận khéo" story in order? */
import { STAGES, type Stage } from '#features/story/schema.ts';
import { formatDate, isBefore } from '#lib/local-date.ts';
import type { Problem } from '#check/report.ts';
import { checkOf, problem, type ValidRecord } from '#check/context.ts';

const check = 'story-stages';
const ORDER = Object.keys(STAGES) as Stage[];

function orderProblems(record: ValidRecord<'stories'>): Problem[] {
  const dated = ORDER.flatMap((stage) => {
    const on = record.data.stages[stage];
    return on ? [{ stage, on }] : [];
  });
  return dated.flatMap(({ stage, on }, index) => {
    const earlier = dated.slice(0, index).findLast((step) => isBefore(on, step.on));
    if (!earlier) return [];
    return problem(record, {
      check,
      path: ['stages', stage],
      fault: `“${STAGES[stage]}” (${formatDate(on)}) đứng trước “${STAGES[earlier.stage]}” (${formatDate(earlier.on)}).`,
      cure: 'Sửa một trong hai ngày.',
    });
  });
}

function* mismatches(record: ValidRecord<'stories'>): Generator<Problem> {
  const { stages, registeredIn, recognition } = record.data;
  const warn = (path: string[], fault: string, cure: string) =>
    problem(record, { check, severity: 'warning', path, fault, cure });
  if (stages.registered && registeredIn && !stages.registered.startsWith(String(registeredIn)))
    yield warn(
      ['registeredIn'],
      `Năm đăng ký ${registeredIn} khác năm của bước “Đăng ký” (${formatDate(stages.registered)}).`,
      'Ghi hai chỗ cùng một năm.',
    );
  const { recognised } = stages;
  if (
    recognition?.on &&
    recognised &&
    (isBefore(recognition.on, recognised) || isBefore(recognised, recognition.on))
  )
    yield warn(
      ['recognition', 'on'],
      `Ngày công nhận khác ngày của bước “Được công nhận” (${formatDate(recognised)}).`,
      'Ghi hai chỗ cùng một ngày.',
    );
}

export const storyStages = checkOf(['stories'], (record) => [
  ...orderProblems(record),
  ...mismatches(record),
]);
