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
import { ChartLegend } from './ChartLegend.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { linesOf, move, spoken, type ChartCursor } from './chart-keys.ts';

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
