/** The list of places, or the models of one of them. */
export const placePath = (slug?: string): string =>
  slug === undefined ? '/dan-van-kheo/noi-lam/' : `/dan-van-kheo/noi-lam/${slug}/`;
