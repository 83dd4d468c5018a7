/**
 * The pictures of a chart, with one Tab stop whose arrow keys lead through every value and say it.
 * The drawings are hidden from screen readers: the keys speak, and the table beside them says the same.
 */
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { ChartLook } from '#charts/chart-config.ts';
import type { Panel } from '#domain/statistic/chart-model.ts';
import { CHART, STATISTIC } from '#strings/statistic.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { linesOf, move, spoken, type Place } from './chart-keys.ts';

interface Props {
  panels: readonly Panel[];
  look: ChartLook;
  hidden: boolean;
}

export function ChartPictures({ panels, look, hidden }: Props) {
  const lines = useMemo(() => linesOf(panels), [panels]);
  const [place, setPlace] = useState<Place>();
  const line = place && lines[place.line];
  const at = place && line?.steps[place.step]?.at;

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setPlace(undefined);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = move(lines, place, event.key);
    if (!next) return;
    event.preventDefault();
    setPlace(next);
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
        onBlur={() => setPlace(undefined)}
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
          {place && line ? spoken(line, place.step, look.unit) : ''}
        </p>
        <p className="chart-keys" id="phim-bieu-do" hidden={place !== undefined}>
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
