/** One panel on its canvas; redrawn when the reader's colours change. */
import { Chart } from 'chart.js';
import { useEffect, useRef } from 'react';
import { chartConfig, type ChartLook } from '#outputs/charts/chart-config.ts';
import type { ChartColours } from '#outputs/charts/chart-style.ts';
import type { Panel } from '#features/statistic/rules/chart-model.ts';

/** The current colours of the page, light or dark. */
function readColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: read('--ink'),
    muted: read('--ink-muted'),
    line: read('--line'),
    surface: read('--surface'),
    target: read('--accent'),
    series: ['--chart-1', '--chart-2', '--chart-3', '--chart-4'].map(read),
  };
}

interface Props {
  panel: Panel;
  look: ChartLook;
  /** The figure under the keyboard cursor: drawn as if the mouse pointed at it. */
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
      drawn.current = new Chart(element, chartConfig(panel, look, colours, { animate })) as Chart;
    };
    // Each panel in a task of its own, so that the page answers a tap in between.
    const first = setTimeout(() => draw(!matchMedia('(prefers-reduced-motion: reduce)').matches));
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const redraw = () => draw(false);
    dark.addEventListener('change', redraw);
    return () => {
      clearTimeout(first);
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
      {panel.title && <p>{panel.title}</p>}
      <div className="chart-canvas">
        <canvas ref={canvas} />
      </div>
    </div>
  );
}
