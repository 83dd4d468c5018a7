/** Who changed which records: what the CMS shows of the history of the content. */

/** One commit that touches the content. */
export interface Activity {
  readonly commit: string;
  readonly author: string;
  readonly email: string;
  /** ISO instant. */
  readonly on: string;
  readonly subject: string;
  /** Records, relative to the content folder: `stories/2026-x.md`. Uploads are not among them. */
  readonly records: readonly { readonly path: string; readonly change: ActivityChange }[];
}

export const ACTIVITY_CHANGES = { A: 'thêm', M: 'sửa', D: 'xóa' } as const;
export type ActivityChange = keyof typeof ACTIVITY_CHANGES;
