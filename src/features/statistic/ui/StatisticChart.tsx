/**
 * The chart of a statistic: its panels, with one Tab stop; the arrow keys go through every value
 * and announce it. The build renders all but the drawings, so that nothing moves when React and
 * Chart.js come, which is when the figure comes into view. The drawings are hidden from screen
 * readers, which use the keys or the table below.
 */
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { ChartLook } from '#outputs/charts/chart-config.ts';
import { hasProvisional, type Panel } from '#features/statistic/rules/chart-model.ts';
import { formatValue } from '#features/statistic/rules/format.ts';
import { CHART, STATISTIC } from '#features/statistic/labels.ts';
import { ChartPanel } from './ChartPanel.tsx';
import { linesOf, move, spoken, type ChartCursor } from './chart-keys.ts';

/** Hatching of the bars, in the order of the patterns in `chart-style.ts`. */
const HATCHES = [
  '',
  'M2 16L18 0M-6 16L10 0M10 16L26 0M18 16L34 0',
  'M0 3h28M0 8h28M0 13h28',
  'M0 5h28M0 11h28M5 0v16M14 0v16M23 0v16',
];

/** Text with small drawings: it wraps, which a canvas cannot do well. Lines have their names at their ends. */
function ChartLegend({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="plain chart-legend" aria-hidden="true">
      {labels.map((label, index) => (
        <li key={label}>
          <svg className={`swatch series-${index + 1}`} viewBox="0 0 28 16" width="28" height="16">
            <rect width="28" height="16" rx="2" />
            <path d={HATCHES[index] ?? ''} className="hatch" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  panels: readonly Panel[];
  look: ChartLook;
}

export default function StatisticChart({ panels, look }: Props) {
  const lines = useMemo(() => linesOf(panels), [panels]);
  const [cursor, setCursor] = useState<ChartCursor>();
  const line = cursor && lines[cursor.line];
  const at = cursor && line?.steps[cursor.step]?.at;

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setCursor(undefined);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = move(lines, cursor, event.key);
    if (!next) return;
    event.preventDefault();
    setCursor(next);
  };

  const { kind, unit, target, range } = look;
  const series = panels[0]?.datasets.map(({ label }) => label) ?? [];
  return (
    <>
      {target && <p className="chart-target">{target.label}</p>}
      {kind !== 'line' && series.length > 1 && <ChartLegend labels={series} />}
      <div
        className={panels.length > 1 ? 'charts many' : 'charts'}
        role="application"
        aria-roledescription={CHART.role}
        aria-label={CHART.label}
        aria-describedby="phim-bieu-do"
        tabIndex={0}
        onKeyDown={press}
        onBlur={() => setCursor(undefined)}
      >
        {panels.map((panel, index) => (
          <ChartPanel
            key={panel.title}
            panel={panel}
            look={look}
            active={line?.panel === index && at !== undefined ? { set: line.set, at } : undefined}
          />
        ))}
      </div>
      <div className="chart-said">
        <p className="chart-value" role="status">
          {cursor && line ? spoken(line, cursor.step, unit) : ''}
        </p>
        <p
          className="muted chart-keys"
          id="phim-bieu-do"
          hidden={cursor !== undefined}
          data-pagefind-ignore
        >
          {CHART.keys}
        </p>
      </div>
      {range[0] !== 0 && <p className="muted">{STATISTIC.axisFrom(formatValue(range[0], unit))}</p>}
      {hasProvisional(panels) && (
        <p className="muted" aria-hidden="true" data-pagefind-ignore>
          {STATISTIC.provisionalMark}
        </p>
      )}
    </>
  );
}
