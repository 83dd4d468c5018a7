/** Bodies rendered with the site's own functions and another parser (mdast.ts). */
import { useMemo } from 'react';
import { renderLegalText } from '#legal-text/render-legal.ts';
import { renderMarkdown } from '#legal-text/render.ts';
import { useCitationLinks } from '#features/directive/form/citation-links.ts';
import { permalinkLabel } from '#features/directive/labels.ts';
import { siteBase } from '#cms/kit/site-context.ts';

interface Props {
  readonly body: string;
  /** Name of the issuing agency: a number without an issuer is one of its own. */
  readonly speaker: string;
}

/** The renderers write every element themselves; nothing of the source comes through as HTML. */
const Html = ({ html, className }: { readonly html: string; readonly className: string }) => (
  <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
);

export function LegalText({ body, speaker }: Props) {
  const text = useCitationLinks(speaker, true);
  const html = useMemo(
    () => renderLegalText(body, { base: siteBase(), permalinkLabel, text }).html,
    [body, text],
  );
  return <Html html={html} className="legal-text" />;
}

export function Prose({ body, speaker }: Props) {
  const text = useCitationLinks(speaker, false);
  const html = useMemo(() => renderMarkdown(body, { base: siteBase(), text }), [body, text]);
  return <Html html={html} className="prose" />;
}
