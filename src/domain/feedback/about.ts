/** The page of this site that a question is about, and the place on it: `/van-ban/…/#dieu-5`. */

/** For the schema, the form and whatever receives it. */
export const ABOUT_PATTERN = '^/(?!/)[a-z0-9/.-]*(#[a-z0-9-]+)?$';

export interface About {
  /** Site path as pages have it, with a slash at its end. */
  readonly path: string;
  /** Id of an article, a question, a row; undefined where the whole page is meant. */
  readonly anchor: string | undefined;
}

/** Editors and readers leave the last slash out. */
export function aboutOf(about: string): About {
  const [page = '', anchor] = about.split('#');
  const isFile = /\.[a-z0-9]+$/.test(page);
  return { path: page.endsWith('/') || isFile ? page : `${page}/`, anchor };
}
