/** Bodies rendered with the site's own functions and another parser (mdast.ts). */
import { useMemo } from 'react';
import { citationHook } from '#legal-text/citation-hook.ts';
import type { TextHook } from '#legal-text/html.ts';
import { renderLegalText } from '#legal-text/render-legal.ts';
import { renderMarkdown } from '#legal-text/render.ts';
import { permalinkLabel } from '#features/directive/labels.ts';
import { citationIndex, type CitationTarget } from '#features/directive/rules/citations/resolve.ts';
import { labelOf, siteBase } from '#cms/kit/site-context.ts';
import { usePublished, type PublishedDirective } from '#cms/kit/published.ts';

const target = (row: PublishedDirective): CitationTarget => ({
  id: row.id,
  isOnSite: true,
  number: row.number,
  type: row.type,
  issuedOn: row.issued_on,
  term: row.term ?? undefined,
  issuerNames: [labelOf('agencies', row.issuer)],
  names: row.type === 'luat' ? [row.title] : [],
});

/** Undefined until the list has loaded: until then numbers are plain text. */
function useCitations() {
  const published = usePublished();
  return useMemo(() => {
    if (!published) return undefined;
    const titles = new Map(published.map(({ id, title }) => [id, title]));
    return {
      all: citationIndex(published.map(target)),
      titleOf: ({ id }: CitationTarget) => titles.get(id) ?? '',
    };
  }, [published]);
}

interface Props {
  readonly body: string;
  /** Name of the issuing agency: a number without an issuer is one of its own. */
  readonly speaker: string;
}

function useLinks(speaker: string, hasChoices: boolean): TextHook | undefined {
  const citations = useCitations();
  return useMemo(
    () =>
      citations &&
      citationHook({
        ...citations,
        from: { issuerNames: speaker ? [speaker] : [] },
        units: new Map(),
        known: new Set(),
        hasChoices,
        hrefOf: (path) => siteBase() + path.replace(/^\//, ''),
      }),
    [citations, speaker, hasChoices],
  );
}

/** The renderers write every element themselves; nothing of the source comes through as HTML. */
const Html = ({ html, className }: { readonly html: string; readonly className: string }) => (
  <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
);

export function LegalText({ body, speaker }: Props) {
  const text = useLinks(speaker, true);
  const html = useMemo(
    () => renderLegalText(body, { base: siteBase(), permalinkLabel, text }).html,
    [body, text],
  );
  return <Html html={html} className="legal-text" />;
}

export function Prose({ body, speaker }: Props) {
  const text = useLinks(speaker, false);
  const html = useMemo(() => renderMarkdown(body, { base: siteBase(), text }), [body, text]);
  return <Html html={html} className="prose" />;
}
