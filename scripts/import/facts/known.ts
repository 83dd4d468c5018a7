/** What the site knows already: its agencies, its directives, and which issuers go without a suffix. */
import { agencySchema } from '#domain/agency/schema.ts';
import { directiveSchema, type Directive } from '#domain/directive/schema.ts';
import { siteSchema } from '#domain/site/schema.ts';
import { readContentTree } from '#scripts/content-tree.ts';
import type { KnownAgency } from './issuer.ts';

export interface KnownDirective {
  readonly id: string;
  readonly data: Directive;
}
export interface Known {
  readonly agencies: readonly KnownAgency[];
  readonly directives: readonly KnownDirective[];
  readonly mainIssuers: readonly string[];
}

/** Records with faults are left out: `npm run check` speaks of them. */
export function readKnown(contentDir: string): Known {
  const { records } = readContentTree(contentDir);
  const of = (collection: string) => records.filter((record) => record.collection === collection);
  const site = siteSchema.safeParse(of('site')[0]?.data);
  return {
    agencies: of('agencies').flatMap(({ id, data }) => {
      const agency = agencySchema.safeParse(data);
      return agency.success ? { id, data: agency.data } : [];
    }),
    directives: of('directives').flatMap(({ id, data }) => {
      const directive = directiveSchema.safeParse(data);
      return directive.success ? { id, data: directive.data } : [];
    }),
    mainIssuers: site.success ? site.data.mainIssuers : [],
  };
}
