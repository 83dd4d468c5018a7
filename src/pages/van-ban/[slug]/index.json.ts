import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonResponse } from '#lib/responses.ts';
import { directivePaths } from '#queries/directives.ts';
import { directiveFormat } from '#queries/directive-formats.ts';

export const getStaticPaths = directivePaths;
type Props = InferGetStaticPropsType<typeof directivePaths>;

export const GET: APIRoute<Props> = async ({ props: { page } }) =>
  jsonResponse(await directiveFormat(page, 'index.json'));
