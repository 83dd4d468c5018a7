import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { readSource } from '#queries/body.ts';
import { directivePaths } from '#queries/directives.ts';
import { splitFrontMatter } from '#lib/front-matter.ts';

export const getStaticPaths = directivePaths;
type Props = InferGetStaticPropsType<typeof directivePaths>;

/** The file as editors wrote it; of a withdrawn document only what its page still says. */
export const GET: APIRoute<Props> = async ({ props: { page } }) => {
  const source = await readSource('directives', page.entry.id);
  if (!page.withdrawal) return new Response(source);
  return new Response(`---\n${splitFrontMatter(source).yaml}---\n\n${page.withdrawal.note}\n`);
};
