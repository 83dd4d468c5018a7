/** Address of a year's count of stories. */
export const counterPath = (year: number): string => `/dan-van-kheo/chi-tieu/${year}/`;
