/**
 * All entries of a git tree. Forgejo answers with a page (1,000 entries as shipped) and says
 * `truncated`; Decap takes that page for the whole, so that records are missing without a word.
 * @see https://codeberg.org/api/swagger#/repository/GetTree
 */
import { BackendFault } from './backend-fault.ts';

export interface TreePage {
  readonly tree: readonly object[] | null;
  readonly truncated?: boolean;
  readonly total_count?: number;
}

/** Asks for one page, from 1. */
export type AskPage = (page: number) => Promise<TreePage>;

/** A page that does not move on would make the loop endless: one million entries are no province. */
const MOST_PAGES = 1000;

/** @throws BackendFault when the server keeps entries back all the same */
export async function wholeTree(ask: AskPage): Promise<{ tree: object[] }> {
  const first = await ask(1);
  const tree = [...(first.tree ?? [])];
  const total = first.total_count ?? tree.length;
  const size = tree.length;
  const pages = size > 0 ? Math.min(Math.ceil(total / size), MOST_PAGES) : 1;
  const others = await Promise.all(Array.from({ length: pages - 1 }, (_, index) => ask(index + 2)));
  for (const page of others) tree.push(...(page.tree ?? []));
  const last = others.at(-1) ?? first;
  if (tree.length < total || last.truncated)
    throw new BackendFault(
      `Máy chủ Forgejo chỉ trả ${tree.length} trong ${total} tệp của kho nên danh sách sẽ thiếu. Người quản trị cần nâng DEFAULT_GIT_TREES_PER_PAGE trong mục [api] của app.ini rồi khởi động lại Forgejo`,
      507,
    );
  return { tree };
}
