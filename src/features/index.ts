/** All concepts: the schemas of their records and their manifests, and the single files of `content/`. */
import type * as z from 'zod';
import { removedSchema } from './address/schema.ts';
import { agency } from './agency/feature.ts';
import { agencySchema } from './agency/schema.ts';
import { CONCEPTS, type CollectionName, type ConceptName } from './concepts.ts';
import { daysOff } from './days-off/feature.ts';
import { daysOffSchema } from './days-off/schema.ts';
import { dialogue } from './dialogue/feature.ts';
import { dialogueSchema } from './dialogue/schema.ts';
import { directive } from './directive/feature.ts';
import { directiveSchema } from './directive/schema.ts';
import { duty } from './duty/feature.ts';
import { dutySchema } from './duty/schema.ts';
import type { Feature } from './feature.ts';
import { feedback } from './feedback/feature.ts';
import { feedbackSchema } from './feedback/schema.ts';
import { knownDocument } from './known-document/feature.ts';
import { knownDocumentSchema } from './known-document/schema.ts';
import { reception } from './reception/feature.ts';
import { receptionSchema } from './reception/schema.ts';
import { searchTermsSchema } from './search-term/schema.ts';
import { siteSchema } from './site/schema.ts';
import { statistic } from './statistic/feature.ts';
import { statisticSchema } from './statistic/schema.ts';
import { story } from './story/feature.ts';
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

/** The data type of a record of that collection. */
export type DataOf<C extends CollectionName> = z.output<(typeof SCHEMAS)[C]>;

type Features = { readonly [N in ConceptName]: Feature<(typeof CONCEPTS)[N]['collection']> };

/** The manifests, in the order of lists, menus and reports. */
export const FEATURES: Features = {
  directive,
  reception,
  story,
  statistic,
  agency,
  dialogue,
  feedback,
  duty,
  daysOff,
  knownDocument,
};

type Use<R> = <C extends CollectionName>(feature: Feature<C>, concept: ConceptName) => R;

/** What `use` returns for each concept. */
export const mapFeatures = <R>(use: Use<R>): R[] =>
  Object.entries(FEATURES).map(([concept, feature]) =>
    use(feature as Feature<CollectionName>, concept as ConceptName),
  );

const BY_COLLECTION = new Map<string, Feature<CollectionName>>(
  mapFeatures((feature) => [feature.collection, feature as Feature<CollectionName>]),
);
/** The manifest of a collection; undefined where there is none of that name. */
export const featureOf = (collection: string): Feature<CollectionName> | undefined =>
  BY_COLLECTION.get(collection);

type Addressed = {
  [N in ConceptName]: 'formerIds' extends keyof DataOf<(typeof CONCEPTS)[N]['collection']>
    ? N
    : never;
}[ConceptName];

/** Concepts whose records have pages named by their id: those that keep former ids. */
export const ADDRESSED = (Object.keys(CONCEPTS) as ConceptName[]).filter(
  (concept): concept is Addressed => 'formerIds' in SCHEMAS[CONCEPTS[concept].collection].shape,
);
/** The concept of a collection whose records have such pages; undefined for others. */
export const addressedConcept = (collection: string): ConceptName | undefined =>
  ADDRESSED.find((concept) => (CONCEPTS[concept].collection as CollectionName) === collection);

/** Whose former ids are replaced in references; those of agencies are part of other addresses. */
export const RENAMED: readonly CollectionName[] = ADDRESSED.filter(
  (concept) => concept !== 'agency',
).map((concept) => CONCEPTS[concept].collection);

/** Single files of `content/`, such as `site.yml`, by name. */
export const FILE_SCHEMAS = {
  site: siteSchema,
  'search-terms': searchTermsSchema,
  usefulness: usefulnessSchema,
  removed: removedSchema,
} as const satisfies Record<string, z.ZodObject>;
export type FileName = keyof typeof FILE_SCHEMAS;

export const isFileName = (name: string): name is FileName => Object.hasOwn(FILE_SCHEMAS, name);
