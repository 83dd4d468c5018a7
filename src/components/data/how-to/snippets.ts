/**
 * The commands of the how-to page, exactly as it shows them: the browser tests run them from there.
 */
import download from './download.sh?raw';
import onTime from './on-time.py?raw';
import noData from './no-data.sql?raw';

/** The address in the files, so that each can be run and checked unchanged. */
const PLACEHOLDER = 'https://example.vn/du-lieu/';

/** @param base full address of the open data page */
export const snippets = (base: string) => {
  const here = (text: string) => text.trim().replaceAll(PLACEHOLDER, base);
  return { download: here(download), onTime: here(onTime), noData: here(noData) };
};
