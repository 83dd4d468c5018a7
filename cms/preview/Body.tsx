/** Bodies rendered with the site's own functions and another parser (mdast.ts). */
import { useMemo } from 'react';
import { citationHook } from '#markdown/citation-hook.ts';
import type { TextHook } from '#markdown/html.ts';
import { renderLegalText } from '#markdown/render-legal.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { permalinkLabel } from '#strings/directive.ts';
import {
  citationIndex,
  type CitationIndex,
  type CitationTarget,
} from '#domain/directive/citations/resolve.ts';
import { labelOf, siteBase } from '#cms/site-context.ts';
import { usePublished, type PublishedDirective } from '#cms/published.ts';

const target = (row: PublishedDirective): CitationTarget => ({
  id: row.id,
  isOnSite: true,
  number: row.number,
  type: row.type,
  title: row.title,
  issuedOn: row.issued_on,
  term: row.term ?? undefined,
  issuerNames: [labelOf('agencies', row.issuer)],
  names: row.type === 'luat' ? [row.title] : [],
});

/** Undefined until the list has loaded: until then numbers are plain text. */
function useCitations(): CitationIndex | undefined {
  const published = usePublished();
  return useMemo(() => published && citationIndex(published.map(target)), [published]);
}

interface Props {
  readonly body: string;
  /** Name of the issuing agency: a number without an issuer is one of its own. */
  readonly speaker: string;
}

function useLinks(speaker: string, hasChoices: boolean): TextHook | undefined {
  const all = useCitations();
  return useMemo(
    () =>
      all &&
      citationHook({
        all,
        from: { issuerNames: speaker ? [speaker] : [] },
        units: new Map(),
        known: new Set(),
        hasChoices,
        hrefOf: (path) => siteBase() + path.replace(/^\//, ''),
      }),
    [all, speaker, hasChoices],
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
