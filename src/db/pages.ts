/** The pages of a route with parameters, each with the data that identifies it. */
import { index } from './db.ts';

/** As Astro names them; a rest parameter is undefined for the address without it. */
export type Params = Readonly<Record<string, string | undefined>>;

export interface RoutePages<Props> {
  /** The parameters of every page. */
  params(): Promise<readonly Params[]>;
  /**
   * The page with these parameters; it is rendered again only when its own data change.
   * @throws Error where there is none
   */
  at(params: Params): Promise<Props>;
}

const keyOf = (params: Params): string =>
  JSON.stringify(Object.entries(params).filter(([, value]) => value !== undefined));

/**
 * @param name of its own, as for `query`
 * @param list all pages; their data without functions
 */
export function routePages<Props>(
  name: string,
  list: () => Promise<readonly { readonly params: Params; readonly props: Props }[]>,
): RoutePages<Props> {
  const pages = index(
    `pages: ${name}`,
    async () => new Map((await list()).map((page) => [keyOf(page.params), page] as const)),
  );
  return {
    params: async () => Array.from((await pages()).values(), ({ params }) => params),
    at: async (params) => {
      const page = (await pages()).get(keyOf(params));
      if (!page) throw new Error(`Không có trang “${name}” với ${keyOf(params)}`);
      return page.props;
    },
  };
}
