/** What the APIs of forges answer, where Decap's own reading of it loses something. */

/** `undefined` where the server says that there is no such thing; any other fault stays one. */
export const undefinedIf404 = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if ((error as { status?: unknown }).status === 404) return undefined;
    throw error;
  });

/**
 * For Decap's APIs of Forgejo and GitHub, which forget the status where they ask for a list page by
 * page: a session that ran out would look like a network that fails.
 * @throws Error with the status and the words of the forge
 */
export async function parseJson(response: Response): Promise<unknown> {
  const json = (await response.json()) as { message?: string };
  if (response.ok) return json;
  throw Object.assign(new Error(json.message), { status: response.status });
}
