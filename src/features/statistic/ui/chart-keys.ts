/**
 * Keyboard cursor over the figures of a chart: left and right move along a line, up and down
 * between the lines of all panels, Home and End to its ends. One Tab stop, every value reachable.
 */
import type { Panel } from '#features/statistic/rules/chart-model.ts';
import { formatValue } from '#features/statistic/rules/format.ts';
import { STATISTIC } from '#features/statistic/labels.ts';

interface Step {
  readonly at: number;
  readonly label: string;
  readonly value: number;
  readonly provisional: boolean;
}
/** The existing figures of one series in one panel. */
interface FigureLine {
  readonly panel: number;
  readonly set: number;
  /** The name of the line; empty where the chart has only one. */
  readonly name: string;
  readonly steps: readonly [Step, ...Step[]];
}
export interface ChartCursor {
  readonly line: number;
  readonly step: number;
}

/** Every line with figures, in reading order of the panels. */
export function linesOf(panels: readonly Panel[]): FigureLine[] {
  const lines = panels.flatMap(({ title, labels, datasets }, panel) =>
    datasets.flatMap(({ label, values, provisional }, set) => {
      const [first, ...rest] = values.flatMap((value, at): Step[] =>
        value === null
          ? []
          : [{ at, label: labels[at] ?? '', value, provisional: provisional[at] ?? false }],
      );
      const names = title && datasets.length === 1 ? [title] : [title, label];
      const name = names.filter(Boolean).join(', ');
      return first ? [{ panel, set, name, steps: [first, ...rest] } satisfies FigureLine] : [];
    }),
  );
  return lines.length === 1 ? lines.map((line) => ({ ...line, name: '' })) : lines;
}

/** The nearest figure of another line: the same label, else the last one not further right. */
function across(lines: readonly FigureLine[], from: ChartCursor, line: number): ChartCursor {
  const label = lines[from.line]?.steps[from.step]?.label;
  const steps = lines[line]?.steps ?? [];
  const same = steps.findIndex((step) => step.label === label);
  return { line, step: same >= 0 ? same : Math.min(from.step, steps.length - 1) };
}

/**
 * The cursor after a key; the first arrow goes to the newest figure of the first line.
 * @returns undefined for keys without a meaning here
 */
export function move(
  lines: readonly FigureLine[],
  cursor: ChartCursor | undefined,
  key: string,
): ChartCursor | undefined {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
  if (!keys.includes(key) || lines.length === 0) return undefined;
  const { line, step } = cursor ?? { line: 0, step: 0 };
  const last = (lines[line]?.steps.length ?? 1) - 1;
  if (key === 'Home') return { line, step: 0 };
  if (!cursor || key === 'End') return { line, step: last };
  if (key === 'ArrowLeft') return { line, step: Math.max(0, step - 1) };
  if (key === 'ArrowRight') return { line, step: Math.min(last, step + 1) };
  const next = line + (key === 'ArrowDown' ? 1 : -1);
  return next in lines ? across(lines, cursor, next) : cursor;
}

/** "Quý III/2026, Đúng hạn: 3.766 hồ sơ (sơ bộ)" */
export function spoken({ name, steps }: FigureLine, step: number, unit: string): string {
  const { label, value, provisional } = steps[step] ?? steps[0];
  const mark = provisional ? ` (${STATISTIC.provisional.toLowerCase()})` : '';
  return `${[label, name].filter(Boolean).join(', ')}: ${formatValue(value, unit)}${mark}`;
}
