/** Redirects of moved pages; `scripts/redirects.ts` adds data files, calendars and tables. */
import { jsonResponse } from '#lib/responses.ts';
import { movedAddresses } from '#queries/former-addresses.ts';

export const GET = async () => jsonResponse(await movedAddresses());
