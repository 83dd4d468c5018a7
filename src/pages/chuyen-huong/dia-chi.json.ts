/** Where pages moved; `scripts/redirects.ts` completes it for servers with the files beside the pages. */
import { jsonResponse } from '#lib/responses.ts';
import { movedAddresses } from '#queries/former-addresses.ts';

export const GET = async () => jsonResponse(await movedAddresses());
