/** Does every fact have a source, and are samples separate from real records? */
import { publicationOf } from '#features/embargo.ts';
import { textOf, type Data } from '#features/form.ts';
import { featureOf, formOf } from '#features/index.ts';
import { sourceFault } from '#lint/source-given.ts';
import { agencyNameOf } from './agency-name.ts';
import { checkOf, checkText, problem, query } from './context.ts';

/** Is the agency illustrative? Undefined for an unknown one. */
const isSampleAgency = query('is sample agency', ({ one }, id: string) => {
  const agency = one('agencies', id);
  return agency && (agency.data.sample ?? false);
});

/**
 * Nobody can verify a real record without a source. Where an office publishes its own figures or
 * calendar, the source is the document it published them in.
 */
export const sourceGiven = checkOf(undefined, (record, context) => {
  if (!formOf(record.collection)?.needsSource) return [];
  const found = sourceFault(record.data, (id) => isSampleAgency(context, id) ?? false);
  return found ? [problem(record, { check: 'source-given', path: ['source'], ...found })] : [];
});

/** The province of a real site; undefined for a demonstration. */
const realProvince = query('real province', ({ site }) =>
  site && !site.demonstration ? site.province : undefined,
);
export const sampleFault = (province: string): string =>
  `Dữ liệu minh họa trên trang của một tỉnh có thật (${province}).`;

/** Samples must not appear on the site of a real province, not even marked. */
export const sampleOnlyOnDemonstration = checkText((record, context) => {
  const isSample = (record.data as { sample?: unknown } | undefined)?.sample === true;
  const province = isSample && record.collection !== 'site' ? realProvince(context) : undefined;
  if (province === undefined) return [];
  return [
    problem(record, {
      check: 'sample-on-real-site',
      path: ['sample'],
      fault: sampleFault(province),
      cure: 'Xóa bản ghi này, hoặc thay bằng thông tin có thật, ghi nguồn và bỏ dấu “Dữ liệu minh họa”. Chỉ trang trình diễn (mục “Trang trình diễn” của Cấu hình trang) mới có dữ liệu minh họa.',
    }),
  ];
});

/** Samples belong to sample agencies: nothing invented appears under a real name. */
export const sampleApart = checkOf(undefined, (record, context) => {
  const path = featureOf(record.collection)?.act?.by;
  if (path === undefined) return [];
  const owner = textOf((record.data as Data)[path]);
  const ownerIsSample = isSampleAgency(context, owner);
  const isSample = record.data.sample ?? false;
  if (ownerIsSample === undefined || ownerIsSample === isSample) return [];
  const name = agencyNameOf(context, owner);
  return [
    problem(record, {
      check: 'sample-apart',
      severity: isSample ? 'error' : 'warning',
      path: [path],
      fault: isSample
        ? `Bản ghi minh họa đứng tên cơ quan có thật “${name}”.`
        : `Bản ghi không đánh dấu minh họa nhưng thuộc cơ quan minh họa “${name}”.`,
      cure: isSample
        ? 'Chọn một cơ quan minh họa.'
        : 'Đánh dấu “Dữ liệu minh họa”, hoặc chọn cơ quan có thật.',
    }),
  ];
});

const repository = query('repository', ({ site }) => site?.repository);

/** An embargoed record is still readable in a public repository. */
export const publishAt = checkOf(undefined, (record, context) => {
  const at = publicationOf(record.data);
  if (at === undefined || context.isPast(at)) return [];
  const where = repository(context);
  return [
    problem(record, {
      check: 'publish-at',
      severity: 'warning',
      path: ['publishAt'],
      fault: `Hẹn đăng sau, trang chưa hiện.${where ? ` Nhưng kho ${where} có thể công khai.` : ''}`,
      cure: 'Nếu kho nội dung công khai, ai cũng đọc được tệp này trước giờ đăng: chỉ đưa vào kho khi tới giờ.',
    }),
  ];
});
