/** Are a directive's dates in order? */
import { formatDate, isBefore } from '#lib/local-date.ts';
import { checkEach, type Finding, type ValidRecord } from '#check/context.ts';

type DirectiveRecord = ValidRecord<'directives'>;

function* ownFindings({ data }: DirectiveRecord, today: string): Generator<Finding> {
  const { issuedOn, effectiveOn, expiresOn, publishedOn, validity } = data;
  const order = (path: string, value: string, than: string, what: string): Finding => ({
    path: [path],
    fault: `${formatDate(value)} đứng trước ${what} (${formatDate(than)}).`,
    cure: 'Sửa một trong hai ngày.',
  });
  if (effectiveOn && isBefore(effectiveOn, issuedOn))
    yield order('effectiveOn', effectiveOn, issuedOn, 'ngày ban hành');
  const start = effectiveOn ?? issuedOn;
  if (expiresOn && isBefore(expiresOn, start))
    yield order('expiresOn', expiresOn, start, 'ngày có hiệu lực');
  if (isBefore(publishedOn, issuedOn))
    yield { ...order('publishedOn', publishedOn, issuedOn, 'ngày ban hành'), severity: 'warning' };
  if (isBefore(today, issuedOn))
    yield {
      severity: 'warning',
      path: ['issuedOn'],
      fault: `Ngày ban hành ${formatDate(issuedOn)} chưa tới.`,
      cure: 'Kiểm tra lại ngày.',
    };
  if (expiresOn && isBefore(expiresOn, validity.checkedOn) && validity.status === 'in-force')
    yield {
      severity: 'warning',
      path: ['validity', 'status'],
      fault: `Ghi “Còn hiệu lực” nhưng đã hết hiệu lực ngày ${formatDate(expiresOn)}.`,
      cure: 'Sửa tình trạng hoặc ngày hết hiệu lực.',
    };
}

export const directiveDates = checkEach('directive-dates', 'directives', (record, { today }) =>
  ownFindings(record, today),
);
