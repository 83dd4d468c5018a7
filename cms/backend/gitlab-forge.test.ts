import type { GitLabApi } from 'decap-cms-backend-gitlab';
import { expect, it, vi } from 'vitest';
import { GitLabForge } from './gitlab-forge.ts';

// Decap's own needs a browser.
vi.mock('decap-cms-lib-util', () => ({
  isCMSLabel: (label: string) => label.startsWith('decap-cms/'),
  labelToStatus: (label: string) => label.replace('decap-cms/', ''),
}));

interface Asked {
  readonly url: string;
  readonly params: { readonly page: number; readonly per_page: number };
}

/** A GitLab that has these merge requests, and tells a page of them. */
function forgeOf(requests: readonly object[]) {
  const api = {
    ...{ branch: 'main', repoURL: '/projects/1' },
    requestJSON: ({ params: { page, per_page: size } }: Asked) =>
      Promise.resolve(requests.slice((page - 1) * size, page * size)),
  };
  return new GitLabForge(api as unknown as GitLabApi, 'an');
}
const request = (iid: number, branch = `cms/stories/${iid}`, labels = ['decap-cms/draft']) => ({
  ...{ iid, labels, source_branch: branch, title: '', author: { name: 'An', username: 'an' } },
  ...{ updated_at: '2026-11-20T10:00:00Z', web_url: '' },
});

it.each([0, 1, 100, 250])('all of %i drafts are found, a hundred a page', async (count) => {
  const forge = forgeOf(Array.from({ length: count }, (_, index) => request(index + 1)));
  expect(await forge.drafts()).toHaveLength(count);
  expect(await forge.openRequests()).toHaveLength(count);
});

it('a request of others, or without a step of the CMS, is no draft', async () => {
  const forge = forgeOf([
    request(1, 'sua-giao-dien'),
    request(2, 'cms/stories/2', ['bug']),
    request(3, 'upload/uploads/a.pdf'),
    request(4),
  ]);
  expect((await forge.drafts()).map(({ iid }) => iid)).toEqual([4]);
  expect((await forge.openRequests()).map(({ status }) => status)).toEqual([
    'draft',
    '',
    'draft',
    'draft',
  ]);
});
