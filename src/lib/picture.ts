/** A picture as pages show it: several sizes, of which the browser takes the smallest that does. */
export interface Picture {
  /** Site path of the largest size. */
  src: string;
  /** Site path and width of each size, smallest first. */
  sizes: PictureSize[];
  /** The same sizes as AVIF, for browsers that know it. */
  avif?: PictureSize[];
  /** Of the largest size, in pixels. */
  width: number;
  height: number;
}
export interface PictureSize {
  path: string;
  width: number;
}
