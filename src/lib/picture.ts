/** A picture in several sizes; the browser chooses the smallest sufficient one. */
export interface Picture {
  /** Site path of the largest size. */
  src: string;
  /** Site path and width of each size, smallest first. */
  sizes: PictureSize[];
  /** The same sizes as AVIF, for browsers that support it. */
  avif?: PictureSize[];
  /** Of the largest size, in pixels. */
  width: number;
  height: number;
}
export interface PictureSize {
  path: string;
  width: number;
}
