/** Reads from the table on the page what the chart draws: there is no second copy of the figures. */
import type { Plot } from '#domain/statistic/chart-model.ts';

export interface ReadTable {
  readonly plots: Plot[];
  /** Labels in the order a chart reads, from left to right. */
  readonly labels: string[];
}

export function readTable(table: HTMLTableElement): ReadTable {
  const cells = [...table.querySelectorAll<HTMLTableCellElement>('td[data-series]')];
  return {
    plots: cells.map(({ dataset }) => ({
      panel: dataset['panel'] ?? '',
      series: dataset['series'] ?? '',
      label: dataset['label'] ?? '',
      value: Number(dataset['value']),
      provisional: dataset['provisional'] !== undefined,
    })),
    labels: JSON.parse(table.dataset['labels'] ?? '[]') as string[],
  };
}
