/** What the schema finds wrong with one item of a list, in the words and at the field it belongs to. */
import type * as z from 'zod';
import { groupsSchema, versionSchema, versionsSchema } from '#domain/statistic/structure-schema.ts';
import { vietnameseFault } from '#cms/faults.ts';
import { tidyRecord } from '#cms/tidy.ts';
import type { Raw } from './structure-edit.ts';

/** By the path of the field, `form.circular`; empty when the item may stand in the list. */
export type ItemFaults = ReadonlyMap<string, string>;

/** Whoever starts a version says when and why; older ones may lack it. */
const startedSchema = versionSchema.required({ from: true, why: true });

const issuesOf = (schema: z.ZodType, value: unknown): readonly z.core.$ZodIssue[] =>
  schema.safeParse(value, { error: vietnameseFault }).error?.issues ?? [];

const byField = (
  found: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): ItemFaults => new Map(found.map(({ path, message }) => [path.join('.'), message]));

const inList = (schema: z.ZodType, items: readonly Raw[], index: number) =>
  issuesOf(schema, items)
    .filter(({ path }) => path[0] === index)
    .map(({ path, message }) => ({ path: path.slice(1), message }));

/** @param isNew it is being started @param index of the version among `versions` */
export const versionFaults = (
  versions: readonly Raw[],
  index: number,
  isNew: boolean,
): ItemFaults =>
  byField([
    ...inList(versionsSchema, versions, index),
    ...(isNew ? issuesOf(startedSchema, versions[index]) : []),
  ]);

/** @param index of the group among `groups` */
export const groupFaults = (groups: readonly Raw[], index: number): ItemFaults =>
  byField(inList(groupsSchema, groups, index));

/** What is typed in the form of a version; empty where nothing is. */
export interface VersionDraft {
  readonly circular: string;
  readonly code: string;
  readonly column: string;
  readonly from: string;
  readonly label: string;
  readonly why: string;
}

/** As it would stand in the file: without what is empty, in the order of the schema. */
export const draftedVersion = (
  key: string,
  { circular, code, column, ...said }: VersionDraft,
): Raw => tidyRecord(versionSchema, { key, ...said, form: { circular, code, column } });
