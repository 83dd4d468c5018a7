/** Reads API responses of forges where Decap's own reading loses something. */

/** Returns `undefined` on 404; any other error is thrown again. */
export const undefinedIf404 = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if ((error as { status?: unknown }).status === 404) return undefined;
    throw error;
  });

/**
 * For Decap's APIs of Forgejo and GitHub, which drop the status when they request a paged list: an
 * expired session would look like a network failure.
 * @throws Error with the status and the forge's own message
 */
export async function parseJson(response: Response): Promise<unknown> {
  const json = (await response.json()) as { message?: string };
  if (response.ok) return json;
  throw Object.assign(new Error(json.message), { status: response.status });
}
