/** An indicator: its finding, the chart as the site draws it, and what does not add up. */
import { chartSvg } from '#domain/statistic/chart-svg.ts';
import { checkIdentities } from '#domain/statistic/identities.ts';
import { periodName } from '#domain/statistic/period.ts';
import { statisticSchema, type Statistic } from '#domain/statistic/schema.ts';
import { themeOf } from '#cms/hooks.ts';
import { STATISTIC } from '#strings/statistic.ts';
import { validFields, wholeRecord } from './draft.ts';
import { agencyName, Head, OtherFacts, Section } from './parts.tsx';
import type { PreviewProps } from './preview.tsx';

const SHOWN = ['title', 'summary', 'definition', 'sample'];
const nameOf = (id: string | undefined): string => (id ? agencyName(id) : 'Toàn tỉnh');

function Chart({ statistic }: { readonly statistic: Statistic }) {
  const { brand, accent } = themeOf('light');
  // The file the site offers for download: text escaped, no scripts, no styles.
  const svg = chartSvg(statistic, { nameOf, url: '', brand, accent });
  return <div className="chart" dangerouslySetInnerHTML={{ __html: svg }} />;
}

function Faults({ statistic }: { readonly statistic: Statistic }) {
  const failed = checkIdentities(statistic).filter(({ verdict }) => verdict === 'fails');
  return (
    failed.length > 0 && (
      <Section title={STATISTIC.checks}>
        <ul>
          {failed.map(({ identity, agency, period, sides }) => (
            <li key={`${identity} ${agency} ${period.from} ${period.to}`}>
              {nameOf(agency)}, {periodName(statistic.periodKind, period)}: {identity} (
              {sides.join(' ≠ ')})
            </li>
          ))}
        </ul>
      </Section>
    )
  );
}

export function StatisticPreview({ data, factsWithout }: PreviewProps) {
  const fields = validFields(statisticSchema, data);
  const whole = wholeRecord(statisticSchema, data);
  return (
    <article>
      <Head
        kicker={STATISTIC.title}
        title={fields.title}
        lead={fields.summary}
        sample={fields.sample}
      />
      {whole ? (
        <>
          <Chart statistic={whole} />
          <Faults statistic={whole} />
        </>
      ) : (
        <p className="muted">Biểu đồ hiện ra khi các mục bắt buộc đã điền xong.</p>
      )}
      {fields.definition && (
        <Section title={STATISTIC.definition}>
          <p className="pre-line">{fields.definition}</p>
        </Section>
      )}
      <OtherFacts facts={factsWithout(SHOWN)} />
    </article>
  );
}
