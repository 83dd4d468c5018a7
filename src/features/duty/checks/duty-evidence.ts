/**
 * Can the duty's evidence come from the agencies in its scope? A statistic of another province, or
 * a sample for a real directive, never has figures of them: each agency would lack data for ever.
 */
import { isInReach } from '#features/duty/rules/scope.ts';
import type { Problem } from '#check/report.ts';
import { checkOf, problem, type Checks, type Context, type ValidRecord } from '#check/context.ts';

const check = 'duty-evidence';
const isSample = (record: ValidRecord<'directives' | 'duties' | 'statistics'>): boolean =>
  record.data.sample ?? false;
const kindOf = (sample: boolean): string => (sample ? 'minh họa' : 'có thật');

/** Samples belong to sample agencies: a duty is of the same kind as its directive. */
function ofOtherKind(
  duty: ValidRecord<'duties'>,
  directive: ValidRecord<'directives'>,
): Problem | undefined {
  if (isSample(duty) === isSample(directive)) return undefined;
  return problem(duty, {
    check,
    path: ['sample'],
    fault: `Nhiệm vụ ${kindOf(isSample(duty))} nhưng văn bản giao nhiệm vụ “${directive.id}” ${kindOf(isSample(directive))}.`,
    cure: isSample(directive)
      ? 'Đánh dấu sample: true ở nhiệm vụ, hoặc chọn văn bản có thật ở directive.'
      : 'Bỏ sample: true ở nhiệm vụ, hoặc chọn văn bản minh họa ở directive.',
  });
}

function ofOthers(
  context: Context,
  duty: ValidRecord<'duties'>,
  directive: ValidRecord<'directives'>,
  statistic: ValidRecord<'statistics'>,
): Problem | undefined {
  const path = ['evidence', 'statistic'];
  if (isSample(statistic) !== isSample(directive))
    return problem(duty, {
      check,
      path,
      fault: `Chỉ tiêu “${statistic.id}” ${kindOf(isSample(statistic))}, còn văn bản giao nhiệm vụ “${directive.id}” ${kindOf(isSample(directive))}.`,
      cure: `Chọn chỉ tiêu ${kindOf(isSample(directive))}; chưa có thì bỏ dòng statistic, trang ghi “Chưa có chỉ tiêu để đo”.`,
    });
  const issuer = context.one('agencies', directive.data.issuer);
  const owners = statistic.data.series.flatMap(
    ({ agency }) => context.one('agencies', agency ?? '') ?? [],
  );
  const reached = owners.some((owner) => issuer && isInReach(issuer, owner));
  if (!issuer || owners.length === 0 || reached) return undefined;
  return problem(duty, {
    check,
    path,
    fault: `Chỉ tiêu “${statistic.id}” chỉ có số liệu của cơ quan ngoài địa bàn của văn bản “${directive.id}”, ví dụ “${owners[0]?.id ?? ''}”.`,
    cure: 'Chọn chỉ tiêu có số liệu của chính các cơ quan được giao; chưa có thì bỏ dòng statistic, trang ghi “Chưa có chỉ tiêu để đo”.',
  });
}

const dutyEvidence = checkOf(['duties'], (duty, context) => {
  const directive = context.one('directives', duty.data.directive);
  if (!directive) return [];
  const statistic = context.one('statistics', duty.data.evidence.statistic ?? '');
  const faults = [
    ofOtherKind(duty, directive),
    statistic && ofOthers(context, duty, directive, statistic),
  ];
  return faults.filter((fault) => fault !== undefined);
});

export const dutyChecks: Checks = { valid: [dutyEvidence] };
