/** GitHub. */
import { RECEIVER_STAFF } from '#strings/receiver.ts';
import * as forge from './forge.ts';
import type { Deliver, Desk } from './forge.ts';

export function deliverToGitHub(desk: Desk): Deliver {
  const headers = { Authorization: `Bearer ${desk.token}`, Accept: 'application/vnd.github+json' };
  const call = forge.caller(`${desk.api}/repos/${desk.repository}`, headers);
  return async ({ branch, path, text, message }) => {
    const base = await call('GET', `/git/ref/heads/${forge.pathSegments(desk.base)}`);
    const { sha } = (base.body as { object: { sha: string } }).object;
    // 422: it stands already, or the record does.
    await call('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha }, [422]);
    const author = forge.authorOf(RECEIVER_STAFF.author);
    const record = { branch, message, author, content: forge.base64(text) };
    await call('PUT', `/contents/${forge.pathSegments(path)}`, record, [422]);
    const [owner = ''] = desk.repository.split('/');
    const query = `state=all&head=${encodeURIComponent(`${owner}:${branch}`)}`;
    const standing = (await call('GET', `/pulls?${query}`)).body as { number: number }[];
    const made = { ...forge.titleAndBody(message), head: branch, base: desk.base };
    const { number } =
      standing[0] ?? ((await call('POST', '/pulls', made)).body as { number: number });
    // Adding makes the label where there is none yet.
    await call('POST', `/issues/${number}/labels`, { labels: [forge.DRAFT_LABEL] });
  };
}
