/** A forge in memory, for tests: what was asked of it is kept. */
import type { Forge, OpenRequest, Proposal } from './forge.ts';

export const request = (branch: string, more: Partial<OpenRequest> = {}): OpenRequest => ({
  ...{ number: 1, branch, title: branch, author: 'An', reviewers: [], status: 'draft' },
  ...{ updatedOn: '2026-11-20T10:00:00Z', url: 'https://git.example.vn/1' },
  ...more,
});

interface State {
  readonly requests?: readonly OpenRequest[];
  /** Text by `branch:path`. */
  readonly files?: Readonly<Record<string, string>>;
}

export function fakeForge({ requests = [], files = {} }: State) {
  const proposed: Proposal[] = [];
  const withdrawn: string[] = [];
  const refused = () => Promise.reject(new Error('not asked for in this test'));
  const forge: Forge = {
    openRequests: () => Promise.resolve(requests),
    read: (path, branch) => Promise.resolve(files[`${branch}:${path}`]),
    mayPush: () => Promise.resolve(false),
    propose: (proposal) => Promise.resolve(void proposed.push(proposal)),
    withdraw: ({ branch }) => Promise.resolve(void withdrawn.push(branch)),
    activity: refused,
    notes: refused,
    addNote: refused,
    changeNote: refused,
    deleteNote: refused,
  };
  return { forge, proposed, withdrawn };
}
