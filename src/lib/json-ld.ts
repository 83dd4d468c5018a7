/** Builds schema.org objects that are not specific to government. */

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

export const websiteJsonLd = (name: string, url: string, search: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name,
  url,
  inLanguage: 'vi',
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}{search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});
