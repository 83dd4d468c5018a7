/**
 * The legend of bars as text with small drawings: it wraps, which a canvas cannot do well. Lines
 * have their names at their ends.
 */

/** Hatching of the bars, in the order of the patterns in `chart-style.ts`. */
const HATCHES = [
  '',
  'M2 16L18 0M-6 16L10 0M10 16L26 0M18 16L34 0',
  'M0 3h28M0 8h28M0 13h28',
  'M0 5h28M0 11h28M5 0v16M14 0v16M23 0v16',
];

export function ChartLegend({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="plain chart-legend" aria-hidden="true">
      {labels.map((label, index) => (
        <li key={label}>
          <svg className={`swatch series-${index + 1}`} viewBox="0 0 28 16" width="28" height="16">
            <rect width="28" height="16" rx="2" />
            <path d={HATCHES[index] ?? ''} className="hatch" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
