/** Does every fact have a source, and are samples separate from real records? */
import type { CollectionName } from '#domain/concepts.ts';
import { instantOf } from '#lib/local-date.ts';
import type { ContentRecord } from '#scripts/content-tree.ts';
import { NEED_SOURCE, sourceFault } from '#lint/source-given.ts';
import { problem, type Check, type Context, type ValidRecord } from './context.ts';

/**
 * Nobody can verify a real record without a source. Where an office publishes its own figures or
 * calendar, the source is the document it published them in.
 */
export const sourceGiven: Check = ({ of }) => {
  const samples = new Set(of('agencies').flatMap(({ id, data }) => (data.sample ? [id] : [])));
  return NEED_SOURCE.flatMap((collection: CollectionName) =>
    of(collection).flatMap((record) => {
      const found = sourceFault(collection, record.data, (id) => samples.has(id));
      return found ? [problem(record, { check: 'source-given', path: ['source'], ...found })] : [];
    }),
  );
};

/** Samples must not appear on the site of a real province, not even marked. */
export const sampleOnlyOnDemonstration: Check = ({ tree, site }) => {
  if (!site || site.demonstration) return [];
  const at = ({ collection, data }: ContentRecord): string[] | undefined => {
    if (collection === 'site') return site.contact.sample ? ['contact', 'sample'] : undefined;
    return (data as { sample?: unknown } | undefined)?.sample === true ? ['sample'] : undefined;
  };
  return tree.records.flatMap((record) => {
    const path = at(record);
    if (!path) return [];
    return problem(record, {
      check: 'sample-on-real-site',
      path,
      fault: `Dữ liệu minh họa trên trang của một tỉnh có thật (${site.province}).`,
      cure:
        record.collection === 'site'
          ? 'Ghi địa chỉ, số điện thoại có thật rồi bỏ contact.sample.'
          : 'Xóa bản ghi này, hoặc thay bằng thông tin có thật, ghi nguồn và bỏ sample. Chỉ trang trình diễn (demonstration: true trong site.yml) mới có dữ liệu minh họa.',
    });
  });
};

interface Owned {
  record: ValidRecord<CollectionName>;
  /** Undefined when the owner is unknown. */
  owner: string | undefined;
  path: string[];
}

const owned = ({ of }: Context): Owned[] => [
  ...of('directives').map((record) => ({ record, owner: record.data.issuer, path: ['issuer'] })),
  ...(['receptions', 'stories', 'dialogues'] as const).flatMap((collection) =>
    of(collection).map((record) => ({ record, owner: record.data.agency, path: ['agency'] })),
  ),
];

/** Samples belong to sample agencies: nothing invented appears under a real name. */
export const sampleApart: Check = (context) => {
  const samples = new Map(context.of('agencies').map(({ id, data }) => [id, data.sample ?? false]));
  return owned(context).flatMap(({ record, owner, path }) => {
    const ownerIsSample = samples.get(owner ?? '');
    const isSample = record.data.sample ?? false;
    if (ownerIsSample === undefined || ownerIsSample === isSample) return [];
    return problem(record, {
      check: 'sample-apart',
      severity: isSample ? 'error' : 'warning',
      path,
      fault: isSample
        ? `Bản ghi minh họa đứng tên cơ quan có thật “${owner}”.`
        : `Bản ghi không đánh dấu minh họa nhưng thuộc cơ quan minh họa “${owner}”.`,
      cure: isSample
        ? 'Chọn một cơ quan minh họa.'
        : 'Đánh dấu sample: true, hoặc chọn cơ quan có thật.',
    });
  });
};

const PAGES = [
  'directives',
  'receptions',
  'stories',
  'statistics',
  'dialogues',
  'feedback',
] as const;

/** An embargoed record is still readable in a public repository. */
export const publishAt: Check = ({ of, now, site }) =>
  PAGES.flatMap((collection) =>
    of(collection).flatMap((record: ValidRecord<(typeof PAGES)[number]>) => {
      const [date = '', time = ''] = record.data.publishAt?.split('T') ?? [];
      if (!date || instantOf(date, time) <= now) return [];
      const where = site?.repository ? ` Nhưng kho ${site.repository} có thể công khai.` : '';
      return problem(record, {
        check: 'publish-at',
        severity: 'warning',
        path: ['publishAt'],
        fault: `Hẹn đăng sau, trang chưa hiện.${where}`,
        cure: 'Nếu kho nội dung công khai, ai cũng đọc được tệp này trước giờ đăng: chỉ đưa vào kho khi tới giờ.',
      });
    }),
  );
