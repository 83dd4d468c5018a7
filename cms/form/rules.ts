/** Parts, conditions and help of all forms: those of collections, and of files of settings. */
import type { CollectionName } from '#features/concepts.ts';
import type {
  AddedUpload,
  Condition,
  ConceptForm,
  FormGroup,
  HelpRule,
  NamedUpload,
  OwnWidget,
} from '#features/form.ts';
import { FORMS, SCHEMAS } from '#features/index.ts';
import { siteForm } from '#features/site/form/form.ts';
import { publicationHelp } from './publication-help.ts';

type Form = Pick<ConceptForm, 'groups' | 'conditions' | 'help' | 'widgets' | 'uploads'>;

const ALL: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...Object.entries(FORMS).map(([name, form]): [string, Form] => [
    name,
    {
      ...form,
      help: { ...publicationHelp(SCHEMAS[name as CollectionName].shape), ...form.help },
    },
  ]),
  ['site', siteForm],
]);

/** @param form a collection or a settings file @returns empty where the form needs no parts */
export const formGroups = (form: string): readonly FormGroup[] => ALL.get(form)?.groups ?? [];

type Rules<R> = Readonly<Record<string, R>>;

/** By the path of the field, as in `fields.ts`. */
const byPath = <R>(rulesOf: (form: Form) => Rules<R>): Rules<R> =>
  Object.fromEntries(
    [...ALL].flatMap(([name, form]) =>
      Object.entries(rulesOf(form)).map(([field, rule]) => [`${name}.${field}`, rule]),
    ),
  );

export const CONDITIONS: Rules<Condition> = byPath(({ conditions }) => conditions ?? {});
export const HELP: Rules<HelpRule> = byPath(({ help }) => help ?? {});
export const WIDGETS: Rules<OwnWidget> = byPath(({ widgets }) => widgets ?? {});
/** What follows from the name of a file that is added to a list. */
export const UPLOADS: Rules<(added: AddedUpload) => NamedUpload> = byPath(
  ({ uploads }) => uploads ?? {},
);

/**
 * Does the field depend on other values?
 * @param path as in `fields.ts`; Decap's field carries it under `rule`
 */
export const hasRule = (path: string): boolean =>
  Object.hasOwn(CONDITIONS, path) || Object.hasOwn(HELP, path);
