/** The page of a document: its head, and all that is drawn. */
import { LIBRARY } from '#features/library/labels.ts';
import { pathOf } from '#features/concepts.ts';
import { DIRECTIVE } from '#features/directive/labels.ts';
import { legislationJsonLd } from '#features/directive/outputs/json-ld.ts';
import { goesByName, shortCitation, typeName } from '#features/directive/rules/citation.ts';
import { printMark } from '#features/directive/rules/print-marks.ts';
import type { DirectiveView } from '#features/directive/rules/view.ts';
import { correctionsOf } from '#features/feedback/pages/comments.ts';
import { FIELDS } from '#features/schema-kit.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import type { PageHead } from '#site/page-head.ts';
import { textOnPage } from './directive-formats.ts';
import { changesOf } from './directive-history.ts';
import { directivePage } from './directives.ts';

function headOf(view: DirectiveView, citation: string): PageHead {
  const { id, data } = view.entry;
  const name = shortCitation(data);
  const list = view.isOutside
    ? { label: LIBRARY.title, path: '/tu-lieu/' }
    : { label: DIRECTIVE.title, path: pathOf('directive') };
  return {
    title: goesByName(data.type) ? name : `${name}: ${data.title}`,
    description: data.summary,
    crumbs: [list, { label: name }],
    card: `van-ban/${id}`,
    jsonLd: [legislationJsonLd({ ...view, citation, absolute })],
    feeds: [{ title: DIRECTIVE.title, path: '/van-ban.xml' }],
    index: {
      concept: 'directive',
      type: typeName(data.type),
      agency: view.issuer.shortName,
      agencyId: data.issuer,
      fields: data.fields.map((field) => FIELDS[field]),
      date: data.issuedOn,
      number: data.number,
      validity: view.withdrawal ? DIRECTIVE.withdrawnBadge : view.validity.label || undefined,
      sample: data.sample,
      secondary: view.isOutside || view.validity.applies === 'no' || view.withdrawal !== undefined,
    },
  };
}

/** Head and data of a document's page. @throws Error where there is none with that id */
export async function wholePage(id: string) {
  const view = await directivePage(id);
  const { html, outline, citation } = await textOnPage(id);
  return {
    head: headOf(view, citation),
    printMark: printMark({ ...view, data: view.entry.data }),
    page: {
      view,
      html,
      outline,
      changes: await changesOf(view),
      corrections: await correctionsOf(id),
      citation,
      url: absolute(pathOf('directive', id)),
    },
  };
}
