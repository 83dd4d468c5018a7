/** The page and anchor that a question refers to: `/van-ban/…/#dieu-5`. */

/** Used by the schema, the form and the receiver. */
export const ABOUT_PATTERN = '^/(?!/)[a-z0-9/.-]*(#[a-z0-9-]+)?$';

export interface About {
  /** Site path with a trailing slash. */
  readonly path: string;
  /** Id of an article, question or row; undefined for the whole page. */
  readonly anchor: string | undefined;
}

/** Parses a reference; editors and readers may omit the trailing slash. */
export function aboutOf(about: string): About {
  const [page = '', anchor] = about.split('#');
  const isFile = /\.[a-z0-9]+$/.test(page);
  return { path: page.endsWith('/') || isFile ? page : `${page}/`, anchor };
}
