/** Addresses of the lists of stories that are no filter. */

/** A year's count of stories. */
export const counterPath = (year: number): string => `/dan-van-kheo/chi-tieu/${year}/`;

/** The list of communes, or the stories of one of them. */
export const placePath = (slug?: string): string =>
  slug === undefined ? '/dan-van-kheo/noi-lam/' : `/dan-van-kheo/noi-lam/${slug}/`;
