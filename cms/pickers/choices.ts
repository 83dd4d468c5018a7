/** The records that a field may name, in the order an editor looks for them, and the search in them. */
import type { CollectionName } from '#features/concepts.ts';
import { text } from '#features/form-text.ts';
import type { ChoiceContext, ChoiceText, Data } from '#features/form.ts';
import { FORMS } from '#features/index.ts';
import { compareText, foldText } from '#lib/fold-text.ts';
import { matcher } from '#cms/list/match.ts';

export interface Choice extends ChoiceText {
  readonly value: string;
  readonly formerIds: readonly string[];
  /** What a search looks at, without marks. */
  readonly words: string;
}

interface Listed {
  readonly slug: string;
  readonly data: Data;
}

const UNNAMED = 'Chưa có tên';

/** Without a rule of its own a record is chosen by its title. */
const byTitle = ({ title }: Data): ChoiceText => ({ label: text(title) ?? '' });

function choiceOf(form: (typeof FORMS)[CollectionName], context: Omit<ChoiceContext, 'id'>) {
  const name = form.choice ?? byTitle;
  return ({ slug, data }: Listed): Choice => {
    const { label, ...others } = name(data, { ...context, id: slug });
    const { formerIds } = data;
    return {
      ...others,
      label: label || UNNAMED,
      value: slug,
      formerIds: Array.isArray(formerIds) ? formerIds.map(String) : [],
      words: foldText([label, others.detail, others.also].filter(Boolean).join(' · ')),
    };
  };
}

/** By rank, then the newest, then by name. */
const compare = (a: Choice, b: Choice): number =>
  (a.rank ?? 0) - (b.rank ?? 0) ||
  (b.date ?? '').localeCompare(a.date ?? '') ||
  compareText(a.label, b.label);

export const choicesOf = (
  collection: CollectionName,
  records: readonly Listed[],
  context: Omit<ChoiceContext, 'id'>,
): Choice[] => records.map(choiceOf(FORMS[collection], context)).sort(compare);

/** Without a query all of them; else those that match: first what begins so, then the phrase. */
export function findChoices(choices: readonly Choice[], query: string): readonly Choice[] {
  if (!query.trim()) return choices;
  const match = matcher(query);
  const start = foldText(query.trim());
  const found = choices.map((choice) => ({
    choice,
    score: match(choice.words) + Number(choice.words.startsWith(start)),
  }));
  return found
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ choice }) => choice);
}

/** The record that an id names, also by one it had before; undefined for none. */
export const chosen = (choices: readonly Choice[], id: string): Choice | undefined => {
  const named =
    choices.find(({ value }) => value === id) ??
    choices.find(({ formerIds }) => formerIds.includes(id));
  return named && { ...named, value: id };
};
