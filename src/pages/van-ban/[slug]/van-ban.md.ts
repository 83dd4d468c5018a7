import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { directivePaths } from '#queries/directives.ts';
import { directiveFormat } from '#queries/directive-formats.ts';

export const getStaticPaths = directivePaths;
type Props = InferGetStaticPropsType<typeof directivePaths>;

export const GET: APIRoute<Props> = async ({ props: { page } }) =>
  new Response(await directiveFormat(page, 'van-ban.md'));
