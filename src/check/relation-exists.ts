/** Does every id that a record names exist? Astro would only log it and print "undefined". */
import { conceptOf } from '#features/concepts.ts';
import { checkKept, problem } from './context.ts';
import { suggest } from './nearest.ts';
import { currentIdsOf, idsIn, isListed } from './records.ts';

export const relationExists = checkKept((record, context) => {
  const ids = currentIdsOf(context);
  return record.references.flatMap(({ collection, id: named, path }) => {
    const id = ids.get(collection)?.get(named) ?? named;
    const itself = collection === record.collection && id === record.id;
    // An unreadable record is one fault, not another one for every record that references it.
    if (isListed(context, collection, id) && !itself) return [];
    const name = conceptOf(collection)?.singular ?? collection;
    return problem(record, {
      check: 'relation-exists',
      path,
      fault: itself
        ? `Bản ghi chỉ đến chính nó (“${id}”).`
        : `Không có ${name} nào mang mã “${id}”.`,
      cure: itself
        ? `Chọn ${name} khác hoặc bỏ mục này.`
        : suggest(
            id,
            idsIn(context, collection),
            `Tạo content/${collection}/${id} hoặc chọn mã khác.`,
          ),
    });
  });
});
