/**
 * The chart of an indicator, drawn from the table of its figure, with a switch between the two.
 * React and Chart.js are loaded only when the figure comes into view. The picture is hidden from
 * screen readers: the table beside it says the same, and stays readable for them in either view.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import { useEffect, useRef, useState } from 'react';
import { panelsOf, sharedRange, type Panel } from '#domain/statistic/chart-model.ts';
import { STATISTIC } from '#strings/statistic.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { chartConfig, type ChartLook } from './chart-config.ts';
import { readColours } from './chart-style.ts';
import { readTable } from './read-table.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
);

interface Props {
  kind: ChartLook['kind'];
  unit: string;
  target?: { value: number; label: string } | undefined;
}
type View = 'chart' | 'table';

/** One canvas; drawn anew when the reader's colours change. */
function PanelChart({ panel, look }: { panel: Panel; look: ChartLook }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let chart = new Chart(element, chartConfig(panel, look, readColours(element)));
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const redraw = () => {
      chart.destroy();
      chart = new Chart(
        element,
        chartConfig(panel, { ...look, animate: false }, readColours(element)),
      );
    };
    dark.addEventListener('change', redraw);
    return () => {
      dark.removeEventListener('change', redraw);
      chart.destroy();
    };
  }, [panel, look]);
  return (
    <div className="chart-panel">
      {panel.title && <p className="chart-title">{panel.title}</p>}
      <div className="chart-canvas">
        <canvas ref={canvas} />
      </div>
    </div>
  );
}

export default function StatisticChart({ kind, unit, target }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ panels: Panel[]; look: ChartLook }>();
  const [view, setView] = useState<View>('chart');

  useEffect(() => {
    const table = root.current?.closest('figure')?.querySelector('table');
    if (!table) return;
    const { plots, labels } = readTable(table);
    if (plots.length === 0) return;
    const range = sharedRange(
      plots.map(({ value }) => value),
      { target: target?.value, fromZero: kind !== 'line' },
    );
    const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const panels = panelsOf(plots, labels);
    setDrawn({ panels, look: { kind, unit, target, range, animate } });
    // A link to one row means that row, not the picture.
    if (
      location.hash.length > 1 &&
      table.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)
    )
      setView('table');
  }, [kind, unit, target]);

  useEffect(() => {
    const figure = root.current?.closest('figure');
    if (!figure || !drawn) return;
    figure.dataset['view'] = view;
    // What cannot be seen must not take the focus.
    const region = figure.querySelector<HTMLElement>('.table-scroll');
    if (region) region.tabIndex = view === 'table' ? 0 : -1;
  }, [view, drawn]);

  const series = drawn?.panels[0]?.datasets.map(({ label }) => label) ?? [];
  const provisional = drawn?.panels.some(({ datasets }) =>
    datasets.some((set) => set.provisional.includes(true)),
  );
  return (
    <div ref={root}>
      {drawn && (
        <>
          <div className="chart-switch" role="group" aria-label={STATISTIC.view}>
            {(['chart', 'table'] as const).map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={view === name}
                onClick={() => setView(name)}
              >
                {STATISTIC[name]}
              </button>
            ))}
          </div>
          {target && view === 'chart' && <p className="chart-target">{target.label}</p>}
          <div
            className={drawn.panels.length > 1 ? 'charts many' : 'charts'}
            hidden={view !== 'chart'}
            aria-hidden="true"
          >
            {drawn.panels.map((panel) => (
              <PanelChart key={panel.title} panel={panel} look={drawn.look} />
            ))}
            {provisional && <p className="chart-hint">{STATISTIC.provisionalMark}</p>}
            {series.length > 1 && <ChartLegend kind={kind} labels={series} />}
          </div>
        </>
      )}
    </div>
  );
}
