/** Forgejo (and Gitea): the requests that Decap's own backend makes. */
import { RECEIVER_STAFF } from '#strings/receiver.ts';
import * as forge from './forge.ts';
import type { Call, Deliver, Desk, HeldDraft } from './forge.ts';

interface Request {
  readonly number: number;
  readonly head: { readonly ref: string };
  readonly labels: readonly { readonly name: string }[];
}
interface Label {
  readonly id: number;
  readonly name: string;
}

const exists = async (call: Call, path: string): Promise<boolean> =>
  (await call('GET', path, undefined, [404])).status !== 404;

/** The label of drafts; Decap makes it with the first one. */
async function labelId(call: Call): Promise<number> {
  for (let page = 1; ; page++) {
    const labels = (await call('GET', `/labels?limit=50&page=${page}`)).body as Label[];
    const found = labels.find(({ name }) => name === forge.DRAFT_LABEL);
    if (found) return found.id;
    if (labels.length < 50) break;
  }
  const made = await call('POST', '/labels', { name: forge.DRAFT_LABEL, color: '#0052cc' });
  return (made.body as Label).id;
}

async function writeRecord(call: Call, { base }: Desk, draft: HeldDraft): Promise<void> {
  await call('POST', '/branches', { new_branch_name: draft.branch, old_ref_name: base }, [409]);
  const { branch, path, message } = draft;
  if (await exists(call, `/contents/${forge.pathSegments(path)}?ref=${encodeURIComponent(branch)}`))
    return;
  const author = forge.authorOf(RECEIVER_STAFF.author);
  const files = [{ operation: 'create', path, content: forge.base64(draft.text) }];
  await call('POST', '/contents', { branch, message, author, files });
}

/** The newest come first, so one that an earlier try opened is on the first page. */
async function openRequest(call: Call, { base }: Desk, draft: HeldDraft): Promise<Request> {
  const { body } = await call('GET', '/pulls?state=all&sort=recentupdate&limit=50');
  const found = (body as Request[]).find(({ head }) => head.ref === draft.branch);
  if (found) return found;
  const made = { ...forge.titleAndBody(draft.message), head: draft.branch, base };
  return (await call('POST', '/pulls', made)).body as Request;
}

export function deliverToForgejo(desk: Desk): Deliver {
  const headers = { Authorization: `token ${desk.token}` };
  const call = forge.caller(`${desk.api}/repos/${desk.repository}`, headers);
  return async (draft) => {
    await writeRecord(call, desk, draft);
    const { number, labels } = await openRequest(call, desk, draft);
    // One that a moderator has already moved on keeps its place.
    if (labels.some(({ name }) => name.startsWith('decap-cms/'))) return;
    await call('PUT', `/issues/${number}/labels`, { labels: [await labelId(call)] });
  };
}
