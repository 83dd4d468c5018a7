/**
 * Does every address that was ever published lead to exactly one page? A former address must not
 * belong to an existing record, and a deleted record must have left one.
 */
import path from 'node:path';
import { movesOf } from '#features/address/rules/former.ts';
import { removedSchema } from '#features/address/schema.ts';
import { CONCEPTS, pathOf } from '#features/concepts.ts';
import { trackerPath } from '#features/duty/rules/path.ts';
import { isEmbargoed } from '#features/embargo.ts';
import { ADDRESSED, addressedConcept } from '#features/index.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';
import { readBlobs } from '#lib/node/git-history.ts';
import { formatDate, dateAt } from '#lib/local-date.ts';
import { isUnreadable } from '#check/content-tree.ts';
import type { Problem } from '#check/report.ts';
import { problem, query, type Checks, type Context, type Finding } from '#check/context.ts';
import { folderIn, goneFrom } from '#check/histories.ts';
import { outlinesOf, parsedFile, placeOf } from '#check/records.ts';

const check = 'former-addresses';
const COLLECTIONS = ADDRESSED.map((concept) => CONCEPTS[concept].collection);

/** Empty where `removed.yml` does not fit its schema, which `schema` reports. */
function removedPages(context: Context): { address: string; to: string | undefined }[] {
  const read = parsedFile(context, REMOVED);
  const pages =
    read && !isUnreadable(read) ? removedSchema.safeParse(read.data).data?.pages : undefined;
  return (pages ?? []).map(({ path: address, to }) => ({ address, to }));
}
const REMOVED = 'removed.yml';

const dutyPages = query('duty pages', ({ of }) =>
  of('duties').map(({ data, file }) => [trackerPath(data.directive), file] as const),
);

/** Every record's file, including invalid records; a duty adds a tracker page to its directive. */
const livingAddresses = (context: Context): Map<string, string> =>
  new Map([
    ...ADDRESSED.flatMap((concept) =>
      outlinesOf(context, CONCEPTS[concept].collection).map(
        ({ id, file }) => [pathOf(concept, id), file] as const,
      ),
    ),
    ...dutyPages(context),
  ]);

const formerAddressesOf = (context: Context) =>
  ADDRESSED.flatMap((concept) =>
    outlinesOf(context, CONCEPTS[concept].collection).flatMap(({ id, file, moved }) =>
      movesOf(concept, { id, data: { formerIds: moved } }).map(({ from }, index) => ({
        ...{ from, file, index },
      })),
    ),
  );

function collisions(context: Context): Problem[] {
  const living = livingAddresses(context);
  const taken = new Map<string, string>();
  const faultOf = (address: string, file: string): Pick<Finding, 'fault' | 'cure'> | undefined => {
    const owner = living.get(address);
    if (owner)
      return {
        fault: `Địa chỉ ${address} đang là trang của ${owner}.`,
        cure: 'Bỏ dòng này; hoặc xóa bản ghi kia nếu bản ghi này thay nó.',
      };
    const other = taken.get(address);
    taken.set(address, file);
    return other === undefined
      ? undefined
      : {
          fault: `Địa chỉ ${address} đã được khai ở ${other}.`,
          cure: 'Mỗi địa chỉ cũ chỉ dẫn đến một nơi: giữ ở một chỗ, bỏ ở chỗ kia.',
        };
  };
  const moved = formerAddressesOf(context).flatMap(({ from, file, index }) => {
    const fault = faultOf(from, file);
    const path = ['formerIds', index];
    return fault ? [problem(placeOf(context, file), { check, path, ...fault })] : [];
  });
  const removed = removedPages(context).flatMap(({ address, to }, index) => {
    const record = placeOf(context, REMOVED);
    const fault = faultOf(address, REMOVED);
    const at = (field: string) => ({ check, path: ['pages', index, field] });
    const nowhere = to !== undefined && !living.has(to);
    return [
      ...(fault ? [problem(record, { ...at('path'), ...fault })] : []),
      ...(nowhere
        ? [
            problem(record, {
              ...at('to'),
              fault: `Không có trang ${to}.`,
              cure: 'Ghi địa chỉ của một trang đang có, ví dụ /van-ban/2021-08-ct-tu/; hoặc bỏ dòng này để trang chỉ ghi lý do gỡ.',
            }),
          ]
        : []),
    ];
  });
  return [...moved, ...removed];
}

/** Was the record still embargoed when it was deleted? Then it never had an address. */
function wasHidden(text: string | undefined, extension: string, at: Date): boolean {
  if (!text?.includes('publishAt')) return false;
  const record = readRecordIfSound(`x${extension}`, text);
  // An unreadable record was never on the site.
  return record === undefined || isEmbargoed(record.data as Record<string, unknown>, at);
}

function lost(context: Context): Problem[] {
  const known = new Set([
    ...livingAddresses(context).keys(),
    ...removedPages(context).map(({ address }) => address),
    ...formerAddressesOf(context).map(({ from }) => from),
  ]);
  return COLLECTIONS.flatMap((collection) => {
    const concept = addressedConcept(collection);
    const missing = goneFrom(context, collection).flatMap(({ name, blob, at }) => {
      const { name: id, ext } = path.parse(name);
      const isRecord = concept !== undefined && !name.includes('/') && /^\.(?:md|yml)$/.test(ext);
      const address = isRecord && id !== 'README' ? pathOf(concept, id) : undefined;
      return address && !known.has(address) ? [{ name, ext, address, blob, at }] : [];
    });
    if (missing.length === 0) return [];
    const texts = readBlobs(
      folderIn(context, collection) ?? '',
      missing.map(({ blob }) => blob),
    );
    return missing
      .filter(({ blob, ext, at }) => !wasHidden(texts.get(blob), ext, at))
      .map(({ name, address, at }) => ({
        check,
        severity: 'warning' as const,
        file: `${collection}/${name}`,
        fault: `Bản ghi đã đăng nhưng tệp không còn từ ngày ${formatDate(dateAt(at))}; ai mở ${address} gặp trang báo không tìm thấy.`,
        cure: 'Nếu bản ghi khác thay nó: ghi tên cũ vào “Địa chỉ cũ” (formerIds) của bản ghi đó. Nếu gỡ hẳn: ghi địa chỉ, ngày và lý do vào “Các trang đã gỡ” (removed.yml). Văn bản thì khôi phục tệp và thêm dòng “Gỡ bỏ” vào nhật ký thay đổi.',
      }));
  });
}

export const addressChecks: Checks = { tree: [collisions, lost] };
