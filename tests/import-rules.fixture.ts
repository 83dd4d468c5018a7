/**
 * What each layer may not import, one example or more of every rule. What it may import is proved by
 * the code, which `npm run lint` reads.
 */
export const TABLE: readonly [file: string, refused: readonly string[]][] = [
  [
    'src/lib/a.ts',
    [
      '#features/entry.ts',
      '#features/duty/rules/x.ts',
      '#site/labels.ts',
      'astro:content',
      '../features/x.ts',
      'react',
      'node:fs',
      'sharp',
      './node/b.ts',
      '#lib/node/b.ts',
      './browser/b.ts',
    ],
  ],
  [
    'src/lib/node/a.ts',
    ['#features/entry.ts', 'astro:content', 'react', '#lib/browser/b.ts', '../b.ts'],
  ],
  ['src/lib/node/pdf/a.ts', ['#features/entry.ts', '#lib/browser/b.ts', '../b.ts']],
  ['src/lib/browser/a.ts', ['#features/entry.ts', 'node:fs', '#lib/node/b.ts', '../b.ts']],
  [
    'src/features/duty/rules/a.ts',
    [
      '#features/index.ts',
      '#features/duty/pages.ts',
      '#features/story/pages/x.ts',
      '#features/duty/ui/X.astro',
      '#features/duty/outputs/x.ts',
      '#features/duty/checks/x.ts',
      '#features/duty/form/x.ts',
      '#outputs/x.ts',
      '#legal-text/x.ts',
      '#db/db.ts',
      '#site/ui/X.astro',
      '#cms/x.ts',
      'astro:content',
      'react',
      'node:fs',
      'decap-cms-core',
      '#lib/node/x.ts',
      '#lib/browser/x.ts',
      '../schema.ts',
    ],
  ],
  [
    'src/features/story/rules/a.ts',
    ['#features/dialogue/rules/x.ts', '#features/agency/schema.ts'],
  ],
  ['src/features/duty/schema.ts', ['./pages.ts', './ui/x.ts', './outputs/x.ts']],
  [
    'src/features/duty/feature.ts',
    ['#features/index.ts', '#features/duty/pages.ts', '#db/db.ts', '#cms/x.ts', 'node:fs', 'react'],
  ],
  [
    'src/features/duty/site.ts',
    ['#site/features.ts', '#features/story/site.ts', './ui/X.astro', '#publisher/x.ts', 'react'],
  ],
  [
    'src/site/features.ts',
    ['#features/duty/pages.ts', '#features/duty/ui/X.astro', '#db/db.ts', 'react'],
  ],
  ['src/features/index.ts', ['#db/db.ts', '#site/x.ts', 'node:fs']],
  [
    'src/features/duty/labels.ts',
    ['#features/duty/schema.ts', '#features/duty/rules/x.ts', './schema.ts', '../b.ts'],
  ],
  [
    'src/features/duty/outputs/a.ts',
    ['#features/duty/pages.ts', '#db/db.ts', '#features/duty/ui/X.astro', 'node:fs', 'react'],
  ],
  [
    'src/features/duty/checks/a.ts',
    ['#features/duty/pages.ts', '#features/duty/ui/X.astro', '#scripts/x.ts', '#cms/x.ts', 'react'],
  ],
  [
    'src/features/duty/form/form.ts',
    ['#cms/kit/forms.ts', '#features/index.ts', 'react', 'node:fs', 'decap-cms-core'],
  ],
  [
    'src/features/duty/form/a.tsx',
    ['#cms/x.ts', '#features/duty/pages.ts', '#features/duty/checks/x.ts', '#db/db.ts', 'node:fs'],
  ],
  [
    'src/features/duty/pages/a.ts',
    [
      '#features/duty/ui/X.astro',
      '#site/ui/X.astro',
      '#pages/x.ts',
      '#cms/x.ts',
      '#scripts/x.ts',
      '#publisher/x.ts',
      '#lib/browser/x.ts',
      'astro:content',
      'react',
    ],
  ],
  ['src/features/duty/pages.ts', ['#features/duty/ui/X.astro', '#cms/x.ts']],
  [
    'src/features/duty/ui/A.astro',
    [
      '#features/duty/pages.ts',
      '#features/duty/blocks/Home.astro',
      '#db/db.ts',
      '#cms/x.ts',
      '#pages/x.ts',
      'astro:content',
      '../B.astro',
    ],
  ],
  [
    'src/features/duty/blocks/Home.astro',
    ['#cms/x.ts', '#pages/x.ts', '#publisher/x.ts', 'astro:content'],
  ],
  [
    'src/features/duty/ui/A.tsx',
    [
      '#features/duty/pages.ts',
      '#features/duty/schema.ts',
      '#features/schema-kit.ts',
      'zod',
      'node:fs',
    ],
  ],
  ['src/features/duty/ui/a.ts', ['#db/db.ts', '#site/layouts/Base.astro']],
  [
    'src/legal-text/a.ts',
    ['#features/duty/pages.ts', '#outputs/x.ts', '#search/x.ts', 'astro:content', 'node:fs'],
  ],
  [
    'src/outputs/a.ts',
    ['#features/index.ts', '#features/duty/outputs/x.ts', '#db/db.ts', 'node:fs', 'react'],
  ],
  [
    'src/outputs/charts/a.ts',
    ['#features/statistic/ui/x.tsx', 'node:fs', 'react', 'zod', '#features/schema-kit.ts'],
  ],
  ['src/search/a.ts', ['#features/duty/pages.ts', '#site/ui/x.ts', 'node:path', '#lib/node/x.ts']],
  ['src/search/engine/a.ts', ['#search/index/x.ts', 'node:path', '#db/db.ts']],
  ['src/search/index/a.ts', ['#db/db.ts', '#scripts/x.ts', '#lib/browser/x.ts', 'react']],
  [
    'src/db/a.ts',
    ['#features/duty/pages.ts', '#publisher/x.ts', '#scripts/x.ts', 'react', 'astro:content'],
  ],
  [
    'src/check/a.ts',
    ['#features/duty/pages.ts', '#scripts/x.ts', '#cms/x.ts', 'react', '#lib/browser/x.ts'],
  ],
  [
    'src/site/a.ts',
    [
      '#site/ui/X.astro',
      '#features/duty/site.ts',
      '#features/duty/ui/X.astro',
      '#pages/x.ts',
      '#cms/x.ts',
      'react',
    ],
  ],
  [
    'src/site/ui/A.astro',
    ['#features/duty/ui/X.astro', '#db/db.ts', '#features/duty/pages.ts', 'astro:content'],
  ],
  ['src/site/layouts/A.astro', ['#cms/x.ts', '#pages/x.ts', 'astro:content', '../ui/B.astro']],
  ['src/publisher/a.ts', ['#pages/x.ts', '#scripts/x.ts', '#cms/x.ts', 'react', 'astro:content']],
  ['src/pages/a.astro', ['#cms/x.ts', '#scripts/x.ts', '#publisher/x.ts', 'astro:content']],
  [
    'src/lint/a.ts',
    ['#features/duty/pages.ts', '#import/x.ts', 'node:fs', 'react', '#lib/node/x.ts'],
  ],
  [
    'src/import/a.ts',
    ['#features/duty/pages.ts', '#cms/x.ts', 'node:fs', 'react', '#lib/node/x.ts'],
  ],
  [
    'cms/a.ts',
    [
      '#features/duty/pages.ts',
      '#features/duty/ui/x.ts',
      '#scripts/x.ts',
      '#check/x.ts',
      '../src/lib/x.ts',
    ],
  ],
  ['cms/a.tsx', ['#features/duty/pages.ts', '#db/db.ts']],
  [
    'scripts/a.ts',
    [
      '#features/duty/pages.ts',
      '#features/duty/ui/x.ts',
      '#lib/browser/x.ts',
      'astro:content',
      '../src/lib/x.ts',
    ],
  ],
];
