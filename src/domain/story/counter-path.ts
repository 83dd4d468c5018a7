/** Where the count of models of a year stands. */
export const counterPath = (year: number): string => `/dan-van-kheo/chi-tieu/${year}/`;
