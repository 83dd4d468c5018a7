/**
 * Does every address that was ever published lead to exactly one page? A former address must not
 * belong to an existing record, and a deleted record must have left one.
 */
import path from 'node:path';
import {
  ADDRESSED,
  addressedConcept,
  movesOf,
  type AddressedCollection,
} from '#domain/address/former.ts';
import { removedSchema } from '#domain/address/removed-schema.ts';
import { CONCEPTS, pathOf } from '#domain/concepts.ts';
import { trackerPath } from '#domain/duty/path.ts';
import { isEmbargoed } from '#domain/embargo.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';
import { goneFiles, readBlobs } from '#lib/node/git-history.ts';
import { formatDate, dateAt } from '#lib/local-date.ts';
import type { ContentRecord } from '#scripts/content-tree.ts';
import type { Problem } from '#scripts/report.ts';
import { problem, type Check, type Context, type Finding } from './context.ts';

const check = 'former-addresses';
const COLLECTIONS = ADDRESSED.map((concept) => CONCEPTS[concept].collection);

/** Empty where `removed.yml` does not fit its schema, which `schema` reports. */
function removedPages({
  tree,
}: Context): { record: ContentRecord; address: string; to: string | undefined; index: number }[] {
  const record = tree.records.find(({ collection }) => collection === 'removed');
  const pages = record && removedSchema.safeParse(record.data).data?.pages;
  return record && pages
    ? pages.map(({ path: address, to }, index) => ({ record, address, to, index }))
    : [];
}

/** Every record's file, including invalid records; a duty adds a tracker page to its directive. */
const livingAddresses = ({ tree, of }: Context): Map<string, string> =>
  new Map([
    ...tree.records.flatMap(({ collection, id, file }) => {
      const concept = addressedConcept(collection);
      return concept ? [[pathOf(concept, id), file] as const] : [];
    }),
    ...of('duties').map(({ data, file }) => [trackerPath(data.directive), file] as const),
  ]);

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
  const moved = ADDRESSED.flatMap((concept) =>
    context.of(CONCEPTS[concept].collection as AddressedCollection).flatMap((record) =>
      movesOf(concept, record).flatMap(({ from }, index) => {
        const fault = faultOf(from, record.file);
        return fault ? [problem(record, { check, path: ['formerIds', index], ...fault })] : [];
      }),
    ),
  );
  const removed = removedPages(context).flatMap(({ record, address, to, index }) => {
    const fault = faultOf(address, record.file);
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
  const { tree } = context;
  const known = new Set([
    ...livingAddresses(context).keys(),
    ...removedPages(context).map(({ address }) => address),
    ...ADDRESSED.flatMap((concept) =>
      context
        .of(CONCEPTS[concept].collection as AddressedCollection)
        .flatMap((record) => movesOf(concept, record).map(({ from }) => from)),
    ),
  ]);
  return COLLECTIONS.flatMap((collection) => {
    const folder = path.join(tree.dir, collection);
    const concept = addressedConcept(collection);
    const missing = [...(goneFiles(folder) ?? [])].flatMap(([name, { blob, at }]) => {
      const { name: id, ext } = path.parse(name);
      const isRecord = concept !== undefined && !name.includes('/') && /^\.(?:md|yml)$/.test(ext);
      const address = isRecord && id !== 'README' ? pathOf(concept, id) : undefined;
      return address && !known.has(address) ? [{ name, ext, address, blob, at }] : [];
    });
    if (missing.length === 0) return [];
    const texts = readBlobs(
      folder,
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

export const formerAddresses: Check = (context) => [...collisions(context), ...lost(context)];
