/** The uploads of a folder by name and size. Their bytes come one by one, as they are shown. */
import { zeroSeparated, type Git } from './git.ts';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** What is public of that folder alone, without links and folders below; none where it is not there. */
export async function listUploads(git: Git, folder: string): Promise<Upload[]> {
  const lines = zeroSeparated(await git.exact('ls-tree', '-lz', 'HEAD', `${folder}/`));
  return lines.flatMap((line) => {
    const [, id, size, path] = /^100\d{3} blob (\w+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    if (!id || !path) return [];
    return [{ id, name: path.slice(folder.length + 1), path, size: Number(size) }];
  });
}
