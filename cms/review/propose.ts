/** Proposals of what is no draft. One stands for each path at a time: the last wish counts. */
import { PROPOSALS, proposalBranch } from './branches.ts';
import type { Forge, UploadedFile } from './forge.ts';

type Kind = keyof typeof PROPOSALS;

/** The name without the content folder and, of records, the extension: `stories/2026-x`. */
function nameOf(folder: string, path: string): string {
  const below = path.replace(/^\/+/, '').slice(folder ? folder.length + 1 : 0);
  return below.replace(/\.(?:md|yml)$/, '');
}

async function branchFor(forge: Forge, kind: Kind, name: string): Promise<string> {
  const branches = (Object.keys(PROPOSALS) as Kind[]).map((each) => proposalBranch(each, name));
  for (const request of await forge.openRequests())
    if (branches.includes(request.branch)) await forge.withdraw(request);
  return proposalBranch(kind, name);
}

/** @param title as the commit would be called */
export async function proposeRemoval(
  forge: Forge,
  folder: string,
  paths: readonly string[],
  title: string,
): Promise<void> {
  const branch = await branchFor(forge, 'remove', nameOf(folder, paths[0] ?? ''));
  await forge.propose({ branch, title, removed: paths, uploaded: [] });
}

export async function proposeUpload(
  forge: Forge,
  folder: string,
  file: UploadedFile,
  title: string,
): Promise<void> {
  const branch = await branchFor(forge, 'upload', nameOf(folder, file.path));
  await forge.propose({ branch, title, removed: [], uploaded: [file] });
}
