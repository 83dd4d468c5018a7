/**
 * Which files a draft on a forge changes. Forges name every file that any commit of the draft
 * touched, or both ends of a move; Decap opens the first record, which must be at its current path.
 */
import { beside, fileName } from '#cms/kit/move.ts';

export interface DraftDiff {
  readonly path: string;
  readonly newFile?: boolean;
  readonly id?: string | null;
}

export interface Draft {
  readonly collection: string;
  readonly slug: string;
  readonly diffs: readonly DraftDiff[];
}

interface Forge {
  /** Does the draft contain a file at that path? */
  readonly isInDraft: (path: string) => Promise<boolean>;
  readonly isPublic: (path: string) => Promise<boolean>;
}

const recordsOf = ({ collection, diffs }: Draft): DraftDiff[] =>
  diffs.filter(({ path }) => new RegExp(`(?:^|/)${collection}/[^/]+\\.(?:md|yml)$`).test(path));

/** The draft's differences with its record once, at its current path; the same list if unmoved. */
export async function currentDiffs(draft: Draft, forge: Forge): Promise<readonly DraftDiff[]> {
  const records = recordsOf(draft);
  const [first] = records;
  if (!first || (records.length === 1 && fileName(first.path) === draft.slug)) return draft.diffs;
  const newFile = !(await forge.isPublic(beside(first.path, draft.slug)));
  for (const path of new Set(records.map((record) => record.path)))
    if (await forge.isInDraft(path)) {
      const others = draft.diffs.filter((diff) => !records.includes(diff));
      return [{ path, newFile, id: null }, ...others];
    }
  return draft.diffs;
}

/** The path a colleague's draft moved this record to; undefined if it did not. */
export function movedTo(draft: Draft, path: string): string | undefined {
  const current = recordsOf(draft)[0]?.path;
  return current === path ? undefined : current;
}
