/// <reference types="astro/client" />
declare module 'virtual:theme.css';
declare module 'virtual:demonstration' {
  /** Of `site.yml`: the province is invented, its records are the normal case. */
  export const demonstration: boolean;
}
