/** Schemas by collection or file: the single list used by Astro, the check and the CMS. */
import type * as z from 'zod';
import { removedSchema } from './address/schema.ts';
import { agencySchema } from './agency/schema.ts';
import type { CollectionName } from './concepts.ts';
import { dialogueSchema } from './dialogue/schema.ts';
import { directiveSchema } from './directive/schema.ts';
import { dutySchema } from './duty/schema.ts';
import { feedbackSchema } from './feedback/schema.ts';
import { knownDocumentSchema } from './known-document/schema.ts';
import { daysOffSchema } from './days-off/schema.ts';
import { receptionSchema } from './reception/schema.ts';
import { searchTermsSchema } from './search-term/schema.ts';
import { siteSchema } from './site/schema.ts';
import { statisticSchema } from './statistic/schema.ts';
import { storySchema } from './story/schema.ts';
import { usefulnessSchema } from './usefulness/schema.ts';

export const SCHEMAS = {
  directives: directiveSchema,
  receptions: receptionSchema,
  stories: storySchema,
  statistics: statisticSchema,
  agencies: agencySchema,
  dialogues: dialogueSchema,
  feedback: feedbackSchema,
  duties: dutySchema,
  'days-off': daysOffSchema,
  'known-documents': knownDocumentSchema,
} as const satisfies Record<CollectionName, z.ZodObject>;

/** Single files of `content/`, such as `site.yml`, by name. */
export const FILE_SCHEMAS = {
  site: siteSchema,
  'search-terms': searchTermsSchema,
  usefulness: usefulnessSchema,
  removed: removedSchema,
} as const satisfies Record<string, z.ZodObject>;
export type FileName = keyof typeof FILE_SCHEMAS;

export const isFileName = (name: string): name is FileName => Object.hasOwn(FILE_SCHEMAS, name);

/** The data type of a record of that collection. */
export type DataOf<C extends CollectionName> = z.output<(typeof SCHEMAS)[C]>;
