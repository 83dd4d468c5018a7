/** Does a schedule replace an older one rather than overlap with it? */
import { overlapWarnings, type RuleSummary } from '#features/reception/rules/rule-preview.ts';
import { validityOf } from '#features/reception/rules/validity.ts';
import { problem, type Finding, type TreeCheck, type ValidRecord } from '#check/context.ts';

type ReceptionRecord = ValidRecord<'receptions'>;
const check = 'reception-announced';

function summary({ id, data }: ReceptionRecord): RuleSummary | undefined {
  const { title, agency, host, kind } = data;
  const validity = validityOf(data);
  return validity && { id, title, agency, post: host.post, kind, validity };
}

/** Reported once, at the older of the two: its end date is what is missing. */
function* overlaps(record: ReceptionRecord, all: readonly ReceptionRecord[]): Generator<Finding> {
  const own = summary(record);
  if (!own) return;
  const key = ({ id, validity }: RuleSummary): string => `${validity.from} ${id}`;
  const younger = all
    .flatMap((other) => summary(other) ?? [])
    .filter((other) => key(other) > key(own));
  for (const fault of overlapWarnings(own, younger))
    yield {
      severity: 'warning',
      path: [record.data.validTo ? 'validTo' : 'validFrom'],
      fault,
      cure: 'Lịch được thay, không sửa: ghi ngày áp dụng cuối là ngày trước khi lịch mới bắt đầu.',
    };
}

/** A schedule that is replaced ends before the next one begins. */
export const receptionsReplaced: TreeCheck = ({ of }) => {
  const all = of('receptions');
  return all.flatMap((record) =>
    [...overlaps(record, all)].map((finding) => problem(record, { check, ...finding })),
  );
};
