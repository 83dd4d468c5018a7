/** Reads from the table on the page what the chart draws: there is no second copy of the figures. */
import type { ChartOrder, Plot } from '#domain/statistic/chart-model.ts';

export interface ReadTable {
  readonly plots: Plot[];
  readonly order: ChartOrder;
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
    order: JSON.parse(table.dataset['order'] ?? '') as ChartOrder,
  };
}
