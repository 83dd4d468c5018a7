/** Pieces that previews of several collections share; class names are the site's own. */
import type { ReactNode } from 'react';
import { labelOf } from '#cms/hooks.ts';
import { COMMON } from '#strings/common.ts';
import type { Fact } from './facts.ts';

export type Tone = 'neutral' | 'brand' | 'good' | 'warn' | 'bad';

export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`badge ${tone}`}>{children}</span>
);

export const agencyName = (id: string | undefined): string => (id ? labelOf('agencies', id) : '');

interface HeadProps {
  readonly kicker?: string | undefined;
  readonly title: string | undefined;
  readonly lead?: string | undefined;
  readonly sample?: boolean | undefined;
  /** Badges. */
  readonly children?: ReactNode;
}

export const Head = ({ kicker, title, lead, sample, children }: HeadProps) => (
  <header className="head">
    {kicker && <p className="kicker">{kicker}</p>}
    <h1>{title || 'Chưa có tiêu đề'}</h1>
    {lead && <p className="lead">{lead}</p>}
    {children && <p className="badges">{children}</p>}
    {sample && (
      <p className="sample-notice" role="note">
        <strong>{COMMON.sample}.</strong> {COMMON.sampleNote}
      </p>
    )}
  </header>
);

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="facts wide">
    {facts.map(({ label, value, items }, index) => (
      <div key={index}>
        <dt>{label}</dt>
        {value !== undefined && <dd>{value}</dd>}
        {items?.map((item, at) => (
          <dd key={at} className="item">
            <Facts facts={item} />
          </dd>
        ))}
      </div>
    ))}
  </dl>
);

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export const Section = ({ title, children }: SectionProps) => (
  <section className="section">
    <h2>{title}</h2>
    {children}
  </section>
);

/** All that has no place of its own above. */
export const OtherFacts = ({ facts }: { readonly facts: readonly Fact[] }) =>
  facts.length > 0 && (
    <Section title="Các mục khác">
      <Facts facts={facts} />
    </Section>
  );
