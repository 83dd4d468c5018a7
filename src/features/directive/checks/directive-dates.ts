/** Are the dates of a directive in order, and those of its changes possible? */
import { formatDate, isBefore } from '#lib/local-date.ts';
import { checkEach, type Context, type Finding, type ValidRecord } from '#check/context.ts';

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

function* changeFindings({ data }: DirectiveRecord, context: Context): Generator<Finding> {
  const { changes = [], publishedOn, publishAt } = data;
  const first = publishAt?.slice(0, 10) ?? publishedOn;
  for (const [index, { on }] of changes.entries()) {
    const at = { severity: 'warning', path: ['changes', index, 'on'] } as const;
    if (on > context.today)
      yield {
        ...at,
        fault: `Ngày thay đổi ${formatDate(on)} chưa tới.`,
        cure: 'Ghi ngày bản sửa được đăng; nhật ký đăng tải chỉ nêu thay đổi khi đã tới ngày.',
      };
    else if (on < first)
      yield {
        ...at,
        fault: `Ngày thay đổi ${formatDate(on)} đứng trước ngày đăng ${formatDate(first)}.`,
        cure: 'Sửa một trong hai ngày; thay đổi trước khi đăng thì không cần ghi.',
      };
  }
}

export const changeDates = checkEach('directive-changes', 'directives', changeFindings);
