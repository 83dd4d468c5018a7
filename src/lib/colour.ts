/** Mixes colours given as `#rrggbb` and computes their contrast by WCAG 2.2. */

const channels = (hex: string): [number, number, number] => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];

/** Mixes `share` (0 to 1) of `a` with the rest of `b`. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  const parts = from.map((value, i) => Math.round(value * share + (to[i] ?? 0) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Returns the WCAG contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Mixes the colour with `ink` just enough to reach that contrast on `paper`. */
export function readable(colour: string, paper: string, ink: string, ratio = 4.5): string {
  for (let share = 1; share > 0; share -= 0.05) {
    const candidate = mix(colour, ink, share);
    if (contrast(candidate, paper) >= ratio) return candidate;
  }
  return ink;
}
