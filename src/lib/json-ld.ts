/** schema.org objects that need no knowledge of government. */

/** The way down to a page. */
export const breadcrumbList = (crumbs: readonly { label: string; url: string }[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: url,
  })),
});
