import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { directivePaths } from '#queries/directives.ts';
import { directiveSource } from '#queries/directive-formats.ts';

export const getStaticPaths = directivePaths;
type Props = InferGetStaticPropsType<typeof directivePaths>;

export const GET: APIRoute<Props> = async ({ props: { page } }) =>
  new Response(await directiveSource(page));
