/** Two versions of a record, compared by field. Pure. */
import type * as z from 'zod';
import { fieldMeta, type Schema } from '#features/schema-walk.ts';
import { formOf, schemaOf } from '#features/index.ts';
import type { Data } from '#features/form.ts';
import { readRecord } from '#lib/front-matter.ts';
import { wordDiff, type Piece } from '#lib/text-diff.ts';
import type { Conflict } from '#cms/backend/backend-fault.ts';
import { labelOf } from '#cms/kit/site-context.ts';
import { factsOf, type Fact } from '#cms/preview/facts.ts';

export type Side = 'mine' | 'theirs' | 'both';

/** A field that the two versions have differently. */
export interface Difference {
  readonly name: string;
  readonly label: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** All items of two lists; undefined where that is not possible. */
  readonly both: unknown[] | undefined;
  /** Their version and mine as one text: `removed` is only theirs, `added` only mine. */
  readonly pieces: readonly Piece[];
  /** Where only one of the two changed it, that one; otherwise the editor has to choose. */
  readonly suggestion: Side | undefined;
}

const NONE: Data = {};

function dataOf(path: string, text: string | null): Data {
  if (!text) return NONE;
  const { data, body } = readRecord(path, text);
  return { ...(data as Data), ...(body !== undefined && { body: body.trim() }) };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function linesOf(facts: readonly Fact[]): string[] {
  return facts.flatMap(({ label, value, picture, items = [] }) => [
    ...((value ?? picture) ? [`${label}: ${value ?? picture}`] : []),
    ...items.map((item) => `• ${linesOf(item).join('; ')}`),
  ]);
}

/** The value as an editor reads it; the whole text of a body. */
function textOf(schema: z.ZodObject, name: string, value: unknown): string {
  if (name === 'body') return typeof value === 'string' ? value : '';
  const [fact] = factsOf(schema, { [name]: value }, labelOf);
  if (!fact) return '';
  return fact.value ?? fact.picture ?? linesOf([{ ...fact, label: '' }]).join('\n');
}

function joined(mine: unknown, theirs: unknown): unknown[] | undefined {
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return undefined;
  const more = (theirs as unknown[]).filter((item) => !mine.some((own) => same(own, item)));
  const both = [...(mine as unknown[]), ...more];
  return same(both, mine) || same(both, theirs) ? undefined : both;
}

function suggested(base: unknown, mine: unknown, theirs: unknown): Side | undefined {
  if (same(base, mine)) return 'theirs';
  return same(base, theirs) ? 'mine' : undefined;
}

/** @param form a collection or a settings file */
export function differencesOf(form: string, conflict: Conflict): Difference[] {
  const { path } = conflict;
  const [base, mine, theirs] = [conflict.base, conflict.mine, conflict.theirs].map((text) =>
    dataOf(path, text),
  ) as [Data, Data, Data];
  const schema = schemaOf(form);
  if (!schema) throw new Error(`no form ${form}`);
  const body = formOf(form)?.body?.label;
  const names = [...Object.keys(schema.shape), 'body'];
  return names.flatMap((name) => {
    const [own, other] = [mine[name], theirs[name]];
    if (same(own, other)) return [];
    const field = schema.shape[name] as Schema | undefined;
    return {
      name,
      label: (field ? fieldMeta(field).label : body) ?? name,
      mine: own,
      theirs: other,
      both: joined(own, other),
      pieces: wordDiff(textOf(schema, name, other), textOf(schema, name, own)),
      suggestion: suggested(base[name], own, other),
    };
  });
}

/** The value of a field by the side that was chosen. */
export const valueOf = ({ mine, theirs, both }: Difference, side: Side): unknown =>
  side === 'mine' ? mine : side === 'theirs' ? theirs : both;
