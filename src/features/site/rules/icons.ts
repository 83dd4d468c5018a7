/** The icons of the site: their names below `/bieu-tuong/`, and their sizes in pixels. */
export const ICONS = {
  '192': { size: 192, full: false },
  '512': { size: 512, full: false },
  'day-512': { size: 512, full: true },
} as const;
export type IconName = keyof typeof ICONS;
