/** A directive as on its page: who, what, does it apply, and the legal text with its units and links. */
import { goesByName, shortCitation } from '#domain/directive/citation.ts';
import { directiveSchema } from '#domain/directive/schema.ts';
import { validityOf } from '#domain/directive/validity.ts';
import { formatLongDate } from '#lib/local-date.ts';
import { DIRECTIVE } from '#strings/directive.ts';
import { LegalText } from './body.tsx';
import { validFields } from './draft.ts';
import { agencyName, Badge, Head, OtherFacts, Section } from './parts.tsx';
import type { PreviewProps } from './preview.tsx';

const SHOWN = ['title', 'number', 'type', 'issuer', 'issuedOn', 'summary', 'summaryOnly', 'sample'];

export function DirectivePreview({ data, body, today, factsWithout }: PreviewProps) {
  const fields = validFields(directiveSchema, data);
  const { type, number, title = '', issuedOn, validity, effectiveOn, expiresOn } = fields;
  const standing =
    validity && validityOf({ type: type ?? '', validity, effectiveOn, expiresOn }, today);
  const issuer = agencyName(fields.issuer);
  return (
    <article className="directive">
      <Head
        kicker={issuer}
        title={type && number ? shortCitation({ type, number, title }) : title}
        lead={type && number && !goesByName(type) ? title : undefined}
        sample={fields.sample}
      >
        {issuedOn && <span>{formatLongDate(issuedOn)}</span>}{' '}
        {standing?.label && <Badge tone={standing.tone}>{standing.label}</Badge>}
      </Head>
      {validity && standing?.notice && (
        <section className={`validity-notice ${standing.tone}`}>
          <h2>{standing.notice.title}</h2>
          <p>{standing.notice.text}</p>
          <p>
            {DIRECTIVE.basis}: {validity.basis}.
          </p>
        </section>
      )}
      {fields.summary && (
        <Section title={DIRECTIVE.summary}>
          <p className="pre-line">{fields.summary}</p>
        </Section>
      )}
      {body && (
        <Section title={fields.summaryOnly ? DIRECTIVE.summaryText : DIRECTIVE.fullText}>
          <LegalText body={body} speaker={issuer} />
        </Section>
      )}
      <OtherFacts facts={factsWithout(SHOWN)} />
    </article>
  );
}
