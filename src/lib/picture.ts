/** A picture as pages show it: several sizes, of which the browser takes the smallest that does. */
export interface Picture {
  /** Site path of the largest size. */
  src: string;
  /** Site path and width of each size, smallest first. */
  sizes: { path: string; width: number }[];
  /** Of the largest size, in pixels. */
  width: number;
  height: number;
}
