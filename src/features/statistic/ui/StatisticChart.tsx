/**
 * The chart of a statistic, drawn from the table of its figure, with a switch between the two.
 * React and Chart.js are loaded only when the figure comes into view. The table stays readable for
 * screen readers in either view.
 */
import { useEffect, useRef, useState } from 'react';
import type { ChartLook } from '#outputs/charts/chart-config.ts';
import {
  panelsOf,
  rangeOf,
  type ChartOrder,
  type Panel,
  type Plot,
} from '#features/statistic/rules/chart-model.ts';
import { STATISTIC } from '#features/statistic/labels.ts';
import { ChartPictures } from './ChartPictures.tsx';

interface Props {
  kind: ChartLook['kind'];
  unit: string;
  target?: { value: number; label: string } | undefined;
}
/** The chart reads its figures from the table: there is no second copy. */
const plotsIn = (table: HTMLTableElement): Plot[] =>
  [...table.querySelectorAll<HTMLTableCellElement>('td[data-series]')].map(({ dataset }) => ({
    panel: dataset['panel'] ?? '',
    series: dataset['series'] ?? '',
    label: dataset['label'] ?? '',
    value: Number(dataset['value']),
    provisional: dataset['provisional'] !== undefined,
  }));

type View = 'chart' | 'table';

export default function StatisticChart({ kind, unit, target }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ panels: Panel[]; look: ChartLook }>();
  const [view, setView] = useState<View>('chart');

  useEffect(() => {
    const table = root.current?.closest('figure')?.querySelector('table');
    if (!table) return undefined;
    const plots = plotsIn(table);
    if (plots.length === 0) return undefined;
    const order = JSON.parse(table.dataset['order'] ?? '') as ChartOrder;
    const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const panels = panelsOf(plots, order);
    const range = rangeOf(panels, kind, target?.value);
    setDrawn({ panels, look: { kind, unit, target, range, animate } });
    // A link to a row, from this or another page, opens the table instead of the chart.
    const follow = () => {
      if (table.querySelector(':target')) setView('table');
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [kind, unit, target]);

  useEffect(() => {
    const figure = root.current?.closest('figure');
    if (!figure || !drawn) return;
    figure.dataset['view'] = view;
    // Hidden elements must not take the focus.
    const region = figure.querySelector<HTMLElement>('.table-scroll');
    if (region) region.tabIndex = view === 'table' ? 0 : -1;
    if (view === 'table') region?.querySelector(':target')?.scrollIntoView({ block: 'nearest' });
  }, [view, drawn]);

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
          <ChartPictures {...drawn} hidden={view !== 'chart'} />
        </>
      )}
    </div>
  );
}
