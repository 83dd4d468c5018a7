/** Does every id that a record names exist? Astro would only log it and print "undefined". */
import { CONCEPTS, type CollectionName } from '#domain/concepts.ts';
import { walkFields } from '#domain/schema-walk.ts';
import type { Problem } from '#scripts/report.ts';
import { problem, type Check } from './context.ts';
import { schemaOf } from './fields.ts';
import { suggest } from './nearest.ts';

const singular = new Map<string, string>(
  Object.values(CONCEPTS).map((concept) => [concept.collection, concept.singular]),
);

export const relationExists: Check = ({ tree }) => {
  const ids = Map.groupBy(tree.records, ({ collection }) => collection);
  const idsOf = new Map<string, Set<string>>(
    [...ids].map(([collection, records]) => [collection, new Set(records.map(({ id }) => id))]),
  );
  // An unreadable record is one fault, not another one for every record that references it.
  for (const { file } of tree.unreadable) {
    const [collection = '', name = ''] = file.split('/');
    const known = idsOf.get(collection) ?? new Set();
    idsOf.set(collection, known.add(name.replace(/\.[a-z]+$/, '')));
  }
  const known = (collection: CollectionName) => idsOf.get(collection) ?? new Set<string>();
  return tree.records.flatMap((record) => {
    const found: Problem[] = [];
    walkFields(schemaOf(record), record.data, ({ relation }, value, path) => {
      if (!relation || typeof value !== 'string') return;
      const itself = relation === record.collection && value === record.id;
      if (known(relation).has(value) && !itself) return;
      const name = singular.get(relation) ?? relation;
      found.push(
        problem(record, {
          check: 'relation-exists',
          path,
          fault: itself
            ? `Bản ghi chỉ đến chính nó (“${value}”).`
            : `Không có ${name} nào mang mã “${value}”.`,
          cure: itself
            ? `Chọn ${name} khác hoặc bỏ mục này.`
            : suggest(
                value,
                known(relation),
                `Tạo content/${relation}/${value} hoặc chọn mã khác.`,
              ),
        }),
      );
    });
    return found;
  });
};
