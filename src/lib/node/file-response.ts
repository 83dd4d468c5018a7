/** Responses that name a file on disk instead of holding its bytes, which would fill the memory. */
import { fileURLToPath, pathToFileURL } from 'node:url';

const HEADER = 'x-sendfile';

export const fileResponse = (path: string): Response =>
  // A header cannot hold every path.
  new Response(null, { headers: { [HEADER]: pathToFileURL(path).href } });

/** The path in a response of `fileResponse`; undefined in any other. */
export function fileOf(response: Response): string | undefined {
  const url = response.headers.get(HEADER);
  return url === null ? undefined : fileURLToPath(url);
}
