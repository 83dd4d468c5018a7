/** Returns the address of a site path below the base path. @param base ends with a slash */
export const belowBase = (base: string, path: string): string => base + path.replace(/^\//, '');
