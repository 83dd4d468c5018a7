/** Comments of a pull or merge request, on the forges we have pipelines for. */

export interface Comment {
  readonly id: number;
  readonly body: string;
}
export interface Comments {
  readonly list: () => Promise<readonly Comment[]>;
  readonly add: (body: string) => Promise<unknown>;
  readonly change: (id: number, body: string) => Promise<unknown>;
}

type Environment = Readonly<Record<string, string | undefined>>;

async function request(
  headers: Readonly<Record<string, string>>,
  url: string,
  method = 'GET',
  body?: string,
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json', 'User-Agent': 'minh-bach' },
    ...(body !== undefined && { body: JSON.stringify({ body }) }),
  });
  if (!response.ok)
    throw new Error(`Không ghi được nhận xét: ${method} ${url} trả lời ${response.status}`);
  return response.json();
}

/** GitHub, Forgejo and Gitea share these addresses; there a request is an issue. */
function issueComments(api: string, repository: string, number: string, token: string): Comments {
  const headers = { Authorization: `token ${token}`, Accept: 'application/json' };
  const issues = `${api}/repos/${repository}/issues`;
  return {
    list: async () =>
      (await request(headers, `${issues}/${number}/comments?per_page=100`)) as Comment[],
    add: (body) => request(headers, `${issues}/${number}/comments`, 'POST', body),
    change: (id, body) => request(headers, `${issues}/comments/${id}`, 'PATCH', body),
  };
}

function mergeRequestNotes(api: string, project: string, number: string, token: string): Comments {
  const headers = { 'PRIVATE-TOKEN': token };
  const notes = `${api}/projects/${project}/merge_requests/${number}/notes`;
  return {
    list: async () => (await request(headers, `${notes}?per_page=100`)) as Comment[],
    add: (body) => request(headers, notes, 'POST', body),
    change: (id, body) => request(headers, `${notes}/${id}`, 'PUT', body),
  };
}

/**
 * The comments of the request that this pipeline checks.
 * @returns undefined when it checks no request, or holds no token to write with
 */
export function commentsOf(env: Environment): Comments | undefined {
  const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, COMMENT_TOKEN } = env;
  if (CI_API_V4_URL && CI_PROJECT_ID && CI_MERGE_REQUEST_IID && COMMENT_TOKEN)
    return mergeRequestNotes(CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, COMMENT_TOKEN);
  const { GITHUB_API_URL, GITHUB_REPOSITORY, PR_NUMBER, GITHUB_TOKEN } = env;
  if (GITHUB_API_URL && GITHUB_REPOSITORY && PR_NUMBER && GITHUB_TOKEN)
    return issueComments(GITHUB_API_URL, GITHUB_REPOSITORY, PR_NUMBER, GITHUB_TOKEN);
  return undefined;
}
