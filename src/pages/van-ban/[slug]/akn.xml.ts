import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pathOf } from '#domain/concepts.ts';
import { typeName } from '#domain/directive/citation.ts';
import { href } from '#lib/url.ts';
import { akomaNtoso } from '#markdown/akoma-ntoso.ts';
import { directivePaths } from '#queries/directives.ts';
import { directiveText } from '#queries/directive-text.ts';
import { site as siteData } from '#queries/site.ts';

export const getStaticPaths = directivePaths;
type Props = InferGetStaticPropsType<typeof directivePaths>;

export const GET: APIRoute<Props> = async ({ props: { page }, site }) => {
  const { id, data } = page.entry;
  const { tree, remarks } = await directiveText(page);
  const absolute = (path: string) => new URL(href(path), site).href;
  const xml = akomaNtoso(
    {
      ...data,
      id,
      url: absolute(pathOf('directive', id)),
      type: { id: data.type, name: typeName(data.type) },
      issuer: { ...page.issuer, url: absolute(pathOf('agency', page.issuer.id)) },
      site: { name: siteData.name, url: absolute('/') },
      remarks,
    },
    tree,
  );
  return new Response(xml);
};
