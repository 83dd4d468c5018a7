/** One picture on its canvas; drawn anew when the reader's colours change. */
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
import { useEffect, useRef } from 'react';
import type { Panel } from '#domain/statistic/chart-model.ts';
import { chartConfig, type ChartLook } from './chart-config.ts';
import { readColours } from './chart-style.ts';

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
  panel: Panel;
  look: ChartLook;
  /** The figure the keyboard stands on: it is drawn as if it were pointed at. */
  active: { readonly set: number; readonly at: number } | undefined;
}

export function ChartPanel({ panel, look, active }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Chart>(undefined);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const draw = (animate: boolean) => {
      drawn.current?.destroy();
      const colours = readColours(element);
      drawn.current = new Chart(
        element,
        chartConfig(panel, { ...look, animate }, colours),
      ) as Chart;
    };
    draw(look.animate);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const redraw = () => draw(false);
    dark.addEventListener('change', redraw);
    return () => {
      dark.removeEventListener('change', redraw);
      drawn.current?.destroy();
      drawn.current = undefined;
    };
  }, [panel, look]);

  const [set, at] = [active?.set, active?.at];
  useEffect(() => {
    const chart = drawn.current;
    if (!chart) return;
    const points = set === undefined || at === undefined ? [] : [{ datasetIndex: set, index: at }];
    chart.setActiveElements(points);
    chart.tooltip?.setActiveElements(points, { x: 0, y: 0 });
    chart.update('none');
  }, [set, at]);

  return (
    <div className="chart-panel" aria-hidden="true">
      {panel.title && <p className="chart-title">{panel.title}</p>}
      <div className="chart-canvas">
        <canvas ref={canvas} />
      </div>
    </div>
  );
}
