/**
 * The legend of the charts as text with small drawings: it wraps, which a canvas cannot do well.
 */
import { DASHES } from '#outputs/charts/chart-style.ts';

interface Props {
  kind: 'bar' | 'line' | 'stacked';
  labels: readonly string[];
}

/** Shapes of the points, in the order of `POINT_STYLES`. */
const SHAPES = [
  <circle cx="14" cy="8" r="5" />,
  <rect x="9" y="3" width="10" height="10" />,
  <path d="M14 2l6 11H8z" />,
  <path d="M14 1l7 7-7 7-7-7z" />,
];
/** Hatching of the bars, in the order of the patterns in `chart-style.ts`. */
const HATCHES = [
  '',
  'M2 16L18 0M-6 16L10 0M10 16L26 0M18 16L34 0',
  'M0 3h28M0 8h28M0 13h28',
  'M0 5h28M0 11h28M5 0v16M14 0v16M23 0v16',
];

function Swatch({ kind, index }: { kind: Props['kind']; index: number }) {
  return (
    <svg className={`swatch series-${index + 1}`} viewBox="0 0 28 16" width="28" height="16">
      {kind === 'line' ? (
        <>
          <path d="M0 8h28" className="stroke" strokeDasharray={DASHES[index]?.join(' ')} />
          {SHAPES[index]}
        </>
      ) : (
        <>
          <rect width="28" height="16" rx="2" />
          <path d={HATCHES[index] ?? ''} className="hatch" />
        </>
      )}
    </svg>
  );
}

export function ChartLegend({ kind, labels }: Props) {
  return (
    <ul className="chart-legend">
      {labels.map((label, index) => (
        <li key={label}>
          <Swatch kind={kind} index={index} />
          {label}
        </li>
      ))}
    </ul>
  );
}
