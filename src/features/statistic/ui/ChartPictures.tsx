/**
 * The panels of a chart, with one Tab stop; the arrow keys go through every value and announce it.
 * The drawings are hidden from screen readers, which use the keys or the adjacent table.
 */
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { ChartLook } from '#outputs/charts/chart-config.ts';
import type { Panel } from '#features/statistic/rules/chart-model.ts';
import { CHART, STATISTIC } from '#features/statistic/labels.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { linesOf, move, spoken, type ChartCursor } from './chart-keys.ts';

interface Props {
  panels: readonly Panel[];
  look: ChartLook;
  hidden: boolean;
}

export function ChartPictures({ panels, look, hidden }: Props) {
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

  const series = panels[0]?.datasets.map(({ label }) => label) ?? [];
  const provisional = panels.some(({ datasets }) =>
    datasets.some((set) => set.provisional.includes(true)),
  );
  return (
    <div hidden={hidden}>
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
          {cursor && line ? spoken(line, cursor.step, look.unit) : ''}
        </p>
        <p className="chart-keys" id="phim-bieu-do" hidden={cursor !== undefined}>
          {CHART.keys}
        </p>
      </div>
      <div aria-hidden="true">
        {provisional && <p className="chart-hint">{STATISTIC.provisionalMark}</p>}
        {series.length > 1 && <ChartLegend kind={look.kind} labels={series} />}
      </div>
    </div>
  );
}
