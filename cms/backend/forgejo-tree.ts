/**
 * All entries of a git tree. Forgejo returns one page (1,000 entries by default) and `truncated`;
 * Decap takes that page for the whole, so that records are missing without a message.
 * @see https://codeberg.org/api/swagger#/repository/GetTree
 */
import { BackendFault } from './backend-fault.ts';

export interface TreePage {
  readonly tree: readonly object[] | null;
  readonly total_count?: number;
}

/** Requests one page; the first is 1. */
type AskPage = (page: number) => Promise<TreePage>;

/** A server that repeats a page would make the loop endless; no province has a million entries. */
const MOST_PAGES = 1000;

/** @throws BackendFault when the server still leaves out entries */
export async function wholeTree(ask: AskPage): Promise<{ tree: object[] }> {
  const first = await ask(1);
  const tree = [...(first.tree ?? [])];
  const total = first.total_count ?? tree.length;
  const size = tree.length;
  const pages = size > 0 ? Math.min(Math.ceil(total / size), MOST_PAGES) : 1;
  const others = await Promise.all(Array.from({ length: pages - 1 }, (_, index) => ask(index + 2)));
  for (const page of others) tree.push(...(page.tree ?? []));
  // `truncated` is true on the last page as well.
  if (tree.length < total)
    throw new BackendFault(
      `Máy chủ Forgejo chỉ trả ${tree.length} trong ${total} tệp của kho nên danh sách sẽ thiếu. Người quản trị cần nâng DEFAULT_GIT_TREES_PER_PAGE trong mục [api] của app.ini rồi khởi động lại Forgejo`,
      507,
    );
  return { tree };
}
