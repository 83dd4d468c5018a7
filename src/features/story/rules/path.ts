/** Addresses of the lists of stories that are not filters. */

/** Returns the address of a year's count of stories. */
export const counterPath = (year: number): string => `/dan-van-kheo/chi-tieu/${year}/`;

/** Returns the address of the list of communes, or of the stories of one commune. */
export const placePath = (slug?: string): string =>
  slug === undefined ? '/dan-van-kheo/noi-lam/' : `/dan-van-kheo/noi-lam/${slug}/`;
