/** GitLab: one commit that makes its branch, one merge request with its label. */
import { RECEIVER_STAFF } from '#strings/receiver.ts';
import * as forge from './forge.ts';
import type { Deliver, Desk } from './forge.ts';

export function deliverToGitLab(desk: Desk): Deliver {
  const project = `${desk.api}/projects/${encodeURIComponent(desk.repository)}`;
  const call = forge.caller(project, { 'PRIVATE-TOKEN': desk.token });
  return async ({ branch, path, text, message }) => {
    const query = `source_branch=${encodeURIComponent(branch)}`;
    const standing = (await call('GET', `/merge_requests?${query}`)).body as unknown[];
    if (standing.length > 0) return;
    const name = encodeURIComponent(branch);
    const { status } = await call('GET', `/repository/branches/${name}`, undefined, [404]);
    if (status === 404) {
      const { name: author_name, email: author_email } = forge.authorOf(RECEIVER_STAFF.author);
      const actions = [{ action: 'create', file_path: path, content: text }];
      const commit = { branch, start_branch: desk.base, commit_message: message, actions };
      await call('POST', '/repository/commits', { ...commit, author_name, author_email });
    }
    const { title, body: description } = forge.titleAndBody(message);
    await call('POST', '/merge_requests', {
      ...{ source_branch: branch, target_branch: desk.base, title, description },
      ...{ labels: forge.DRAFT_LABEL, remove_source_branch: true },
    });
  };
}
