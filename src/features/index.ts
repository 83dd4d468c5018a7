/** All concepts: the schemas of their records, their forms and manifests, and the single files of `content/`. */
import type * as z from 'zod';
import { removedSchema } from './address/schema.ts';
import { agency } from './agency/feature.ts';
import { agencyForm } from './agency/form/form.ts';
import { agencySchema } from './agency/schema.ts';
import { CONCEPTS, type CollectionName, type ConceptName } from './concepts.ts';
import { daysOff } from './days-off/feature.ts';
import { daysOffForm } from './days-off/form/form.ts';
import { daysOffSchema } from './days-off/schema.ts';
import { dialogue } from './dialogue/feature.ts';
import { dialogueForm } from './dialogue/form/form.ts';
import { dialogueSchema } from './dialogue/schema.ts';
import { directive } from './directive/feature.ts';
import { directiveForm } from './directive/form/form.ts';
import { directiveSchema } from './directive/schema.ts';
import { duty } from './duty/feature.ts';
import { dutyForm } from './duty/form/form.ts';
import { dutySchema } from './duty/schema.ts';
import type { Feature } from './feature.ts';
import { feedback } from './feedback/feature.ts';
import { feedbackForm } from './feedback/form/form.ts';
import { feedbackSchema } from './feedback/schema.ts';
import type { ConceptForm } from './form.ts';
import { knownDocument } from './known-document/feature.ts';
import { knownDocumentForm } from './known-document/form/form.ts';
import { knownDocumentSchema } from './known-document/schema.ts';
import { petition } from './petition/feature.ts';
import { petitionForm } from './petition/form/form.ts';
import { petitionSchema } from './petition/schema.ts';
import { reception } from './reception/feature.ts';
import { receptionForm } from './reception/form/form.ts';
import { receptionSchema } from './reception/schema.ts';
import { searchTermsSchema } from './search-term/schema.ts';
import { siteSchema } from './site/schema.ts';
import { statistic } from './statistic/feature.ts';
import { statisticForm } from './statistic/form/form.ts';
import { statisticSchema } from './statistic/schema.ts';
import { story } from './story/feature.ts';
import { storyForm } from './story/form/form.ts';
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
  petitions: petitionSchema,
  'days-off': daysOffSchema,
  'known-documents': knownDocumentSchema,
} as const satisfies Record<CollectionName, z.ZodObject>;

export type DataOf<C extends CollectionName> = z.output<(typeof SCHEMAS)[C]>;

type Forms = { readonly [C in CollectionName]: ConceptForm<DataOf<C>> };

/** Apart from the manifests, which would bring all that the site makes of records into the CMS. */
const OWN_FORMS: Forms = {
  directives: directiveForm,
  receptions: receptionForm,
  stories: storyForm,
  statistics: statisticForm,
  agencies: agencyForm,
  dialogues: dialogueForm,
  feedback: feedbackForm,
  duties: dutyForm,
  petitions: petitionForm,
  'days-off': daysOffForm,
  'known-documents': knownDocumentForm,
};
export const FORMS: Readonly<Record<CollectionName, ConceptForm>> = OWN_FORMS;

/** The form of a collection; undefined where there is none of that name. */
export const formOf = (collection: string): ConceptForm | undefined =>
  Object.hasOwn(FORMS, collection) ? FORMS[collection as CollectionName] : undefined;

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
  petition,
  daysOff,
  knownDocument,
};

type Use<R> = <C extends CollectionName>(feature: Feature<C>, concept: ConceptName) => R;

export const mapFeatures = <R>(use: Use<R>): R[] =>
  Object.entries(FEATURES).map(([concept, feature]) =>
    use(feature as Feature<CollectionName>, concept as ConceptName),
  );

/** The manifest of a collection; undefined where there is none of that name. */
export const featureOf = (collection: string): Feature<CollectionName> | undefined =>
  (Object.values(FEATURES) as Feature<CollectionName>[]).find(
    (feature) => feature.collection === collection,
  );

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

/** The schema of a collection or of a single file; undefined where there is none of that name. */
export const schemaOf = (name: string): z.ZodObject | undefined =>
  isFileName(name)
    ? FILE_SCHEMAS[name]
    : Object.hasOwn(SCHEMAS, name)
      ? SCHEMAS[name as CollectionName]
      : undefined;

export const isFileName = (name: string): name is FileName => Object.hasOwn(FILE_SCHEMAS, name);
