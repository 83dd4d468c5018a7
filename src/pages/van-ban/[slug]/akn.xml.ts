import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { xmlResponse } from '#lib/responses.ts';
import { directivePaths } from '#queries/directives.ts';
import { directiveFormat } from '#queries/directive-formats.ts';

export const getStaticPaths = directivePaths;
type Props = InferGetStaticPropsType<typeof directivePaths>;

export const GET: APIRoute<Props> = async ({ props: { page } }) =>
  xmlResponse(await directiveFormat(page, 'akn.xml'), 'application/akn+xml');
