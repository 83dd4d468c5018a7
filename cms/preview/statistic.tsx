/** A statistic: its finding, the chart as the site draws it, and what does not add up. */
import { useEffect, useRef } from 'react';
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

/** The picture that the site offers for download; Chart.js is loaded with the first one. */
function Chart({ statistic }: { readonly statistic: Statistic }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isCurrent = true;
    const draw = async (): Promise<void> => {
      const { drawPicture } = await import('#charts/chart-picture.ts');
      const parent = root.current;
      if (!isCurrent || !parent) return;
      const newCanvas = (width: number, height: number) => {
        const canvas = parent.ownerDocument.createElement('canvas');
        return Object.assign(canvas, { width, height });
      };
      const context = { nameOf, url: '', ...themeOf('light') };
      const { canvas, words } = drawPicture(statistic, context, newCanvas, 2);
      canvas.role = 'img';
      canvas.ariaLabel = words;
      parent.replaceChildren(canvas);
    };
    draw().catch((error: unknown) => console.error(error));
    return () => {
      isCurrent = false;
    };
  }, [statistic]);
  return <div className="chart" ref={root} />;
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
