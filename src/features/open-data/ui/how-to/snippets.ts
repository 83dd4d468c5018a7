/**
 * The code of the pages of open data, exactly as they show it: the browser tests run it from there.
 */
import download from './download.sh?raw';
import onTime from './on-time.py?raw';
import noData from './no-data.sql?raw';
import searchBox from './search-box.html?raw';
import searchBoth from './search-both.html?raw';

/** The addresses in the files, so that each can be run and checked unchanged. */
const PLACEHOLDER = 'https://example.vn/';

/** @param base full address of the open data page */
export const snippets = (base: string) => {
  const site = new URL('..', base);
  const here = (text: string) =>
    text.trim().replaceAll(PLACEHOLDER, site.href).replaceAll('example.vn', site.host);
  return {
    download: here(download),
    onTime: here(onTime),
    noData: here(noData),
    searchBox: here(searchBox),
    searchBoth: here(searchBoth),
  };
};
