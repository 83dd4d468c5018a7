/** Dialogues, their promises, and the state of the promises today. */
import { pathOf } from '#features/concepts.ts';
import { isOfOutside, ofProvince } from '#features/agency/pages/outside.ts';
import { DIALOGUE, PHASES } from '#features/dialogue/labels.ts';
import { dialogueJsonLd } from '#features/dialogue/outputs/json-ld.ts';
import { bodyLinks } from '#features/directive/pages/citation-links.ts';
import { FIELDS } from '#features/schema-kit.ts';
import { renderMarkdown } from '#legal-text/render.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { readBody } from '#site/body.ts';
import { recordAt, records, today } from '#site/collection.ts';
import type { PageHead } from '#site/page-head.ts';
import { shortName } from '#features/agency/rules/name.ts';
import { dueOf } from '#features/dialogue/rules/due.ts';
import {
  phaseOf,
  questionAnchor,
  questionsUntil,
  takesQuestions,
} from '#features/dialogue/rules/phase.ts';
import type { TrackedPromise } from '#features/dialogue/outputs/promise-table.ts';
import { promiseOf, promiseTotal, tally } from '#features/dialogue/rules/promise.ts';
import { compareNewest } from '#features/directive/rules/number.ts';
import type { DirectiveRow } from '#features/directive/rules/view.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DialogueEntry } from '#features/dialogue/schema.ts';
import { agencyMap, agencyOf, allAgencies } from '#features/agency/pages/agencies.ts';
import { directiveMap, directiveRow } from '#features/directive/pages/directives.ts';

/** All published dialogues, newest first. */
export const allDialogues = async (): Promise<DialogueEntry[]> =>
  [...(await records('dialogues'))].sort((a, b) => (a.data.on < b.data.on ? 1 : -1));

/** The questions of a dialogue with their number, anchor and promise as of today. */
function questionsOf({ data }: DialogueEntry) {
  return (data.questions ?? []).map((question, index) => ({
    ...question,
    number: index + 1,
    anchor: questionAnchor(index + 1),
    due: dueOf(question, today()),
    promise: promiseOf(question, today()),
  }));
}

/** Ids of the agencies that hold a dialogue or are responsible for a matter raised there. */
export const agenciesOf = ({ data }: DialogueEntry): string[] => [
  ...new Set([data.agency, ...(data.questions ?? []).flatMap(({ unit }) => unit ?? [])]),
];

export async function dialogueRow(entry: DialogueEntry) {
  const questions = questionsOf(entry);
  const counts = tally(questions.map(({ promise }) => promise));
  return {
    entry,
    agency: shortName((await agencyOf(entry.data.agency)).data),
    phase: phaseOf(entry.data, today()),
    questionCount: questions.length,
    counts,
    promises: promiseTotal(counts),
    /** Last day for questions, while they are accepted. */
    asksUntil: takesQuestions(entry.data, today()) ? questionsUntil(entry.data) : undefined,
  };
}

/**
 * The regulations for dialogues, newest first; only for those of one agency if given. The validity
 * of each shows which applies today.
 */
export async function regulationsOf(agencyId?: string): Promise<DirectiveRow[]> {
  const all = await allDialogues();
  const named = new Set(
    (agencyId ? all.filter(({ data }) => data.agency === agencyId) : await ofProvince(all)).map(
      ({ data }) => data.regulation,
    ),
  );
  const directives = await directiveMap();
  const known = [...named].flatMap((id) => directives.get(id ?? '') ?? []);
  return Promise.all(known.sort((a, b) => compareNewest(a.data, b.data)).map(directiveRow));
}

async function headOf(entry: DialogueEntry, agency: AgencyEntry): Promise<PageHead> {
  const { id, data } = entry;
  return {
    title: data.title,
    description: data.summary,
    crumbs: [{ label: DIALOGUE.title, path: pathOf('dialogue') }, { label: data.title }],
    card: `doi-thoai/${id}`,
    jsonLd: [dialogueJsonLd(entry, agency, absolute)],
    index: {
      concept: 'dialogue',
      type: PHASES[phaseOf(data, today())],
      agency: shortName(agency.data),
      agencyId: data.agency,
      fields: [...new Set((data.questions ?? []).map(({ field }) => FIELDS[field]))],
      date: data.on,
      sample: data.sample,
      secondary: await isOfOutside(entry),
    },
  };
}

/** Head and data of a dialogue's page. @throws Error where there is none with that id */
export async function dialoguePage(id: string | undefined) {
  const entry = await recordAt('dialogues', id);
  const [agencies, directives] = [await agencyMap(), await directiveMap()];
  const agency = await agencyOf(entry.data.agency);
  const regulation = directives.get(entry.data.regulation ?? '');
  const questions = questionsOf(entry).map((question) => ({
    ...question,
    unitAgency: agencies.get(question.unit ?? ''),
    directive: directives.get(question.document ?? ''),
  }));
  const text = await bodyLinks({
    collection: 'dialogues',
    id: entry.id,
    agency: entry.data.agency,
  });
  return {
    head: await headOf(entry, agency),
    view: {
      entry,
      agency,
      regulation,
      questions,
      phase: phaseOf(entry.data, today()),
      today: today(),
      /** A notice or a conclusion, as HTML. */
      body: renderMarkdown(readBody('dialogues', entry.id), { text }),
    },
  };
}

/** Every question of these dialogues; only of one agency if given. */
export async function promisesOf(
  dialogues: readonly DialogueEntry[],
  agencyId?: string,
): Promise<TrackedPromise[]> {
  const promises = dialogues
    .flatMap((entry) =>
      questionsOf(entry).map((question) => ({
        ...question,
        entry,
        unit: question.unit ?? entry.data.agency,
      })),
    )
    .filter(({ unit }) => agencyId === undefined || unit === agencyId)
    .map(async (question) => ({
      ...question,
      agencyName: shortName((await agencyOf(question.unit)).data),
    }));
  return Promise.all(promises);
}

/** The state of these dialogues' promises today, the most urgent first. */
export async function promiseTracker(dialogues: readonly DialogueEntry[], agencyId?: string) {
  const questions = await promisesOf(dialogues, agencyId);
  const count = (list: readonly TrackedPromise[]) => tally(list.map(({ promise }) => promise));
  const days = ({ promise }: TrackedPromise) => promise.days ?? Infinity;
  const inState = (state: TrackedPromise['promise']['state']) =>
    questions.filter(({ promise }) => promise.state === state);
  const perAgency = (await allAgencies())
    .map(({ id, data }) => {
      const theirs = questions.filter(({ unit }) => unit === id);
      return { id, name: shortName(data), counts: count(theirs) };
    })
    .filter(({ counts }) => counts.kept + counts.late + counts.open > 0);
  return {
    counts: count(questions),
    late: inState('late').sort(
      (a, b) => Number(a.promise.done) - Number(b.promise.done) || days(b) - days(a),
    ),
    open: inState('open').sort((a, b) => days(a) - days(b)),
    moved: questions.filter(({ promise, due }) => promise.state !== 'none' && due.moves.length > 0)
      .length,
    /** Matters included in a plan without a date. */
    plans: inState('none').filter(({ status }) => status === 'planned').length,
    perAgency,
    today: today(),
    /** The agency of a page about one agency; a table would repeat the counts above it. */
    agencyId,
  };
}
