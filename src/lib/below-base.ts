/** The address of a path of the site under its base path. @param base ends with a slash */
export const belowBase = (base: string, path: string): string => base + path.replace(/^\//, '');
