import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { directiveData } from '#domain/directive/data.ts';
import { href } from '#lib/url.ts';
import { directivePaths } from '#queries/directives.ts';
import { directiveText } from '#queries/directive-text.ts';

export const getStaticPaths = directivePaths;
type Props = InferGetStaticPropsType<typeof directivePaths>;

export const GET: APIRoute<Props> = async ({ props: { page }, site }) => {
  const { citation, outline } = await directiveText(page);
  const absolute = (path: string) => new URL(href(path), site).href;
  const data = directiveData({ ...page, citation, outline, absolute });
  return new Response(JSON.stringify(data, undefined, 2));
};
