import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '#features/concepts.ts';
import type { ConceptForm } from '#features/form.ts';
import { FORMS } from '#features/index.ts';
import { optionName, STATES, viewOf } from './views.ts';

const view: ConceptForm['view'] = {
  summary: '{{title}}',
  sort: ['title', ['receivedOn', 'desc']],
  filters: ['@answer', 'kind', 'receivedOn'],
  groups: ['kind', { by: 'receivedOn', label: 'Năm nhận', isYear: true }],
};

describe('viewOf', () => {
  it('has a filter per name, per year and for examples, which follow from the schema', () => {
    const { view_filters } = viewOf('feedback', view, 2026);
    expect(view_filters).toHaveLength(4 + 3 + 5 + 1);
    expect(view_filters).toEqual(
      expect.arrayContaining([
        { label: 'Chờ trả lời', field: '@answer', pattern: '^waiting$' },
        { label: 'Góp ý', field: 'kind', pattern: '^comment$' },
        { label: 'Năm 2022', field: 'receivedOn', pattern: '^2022' },
        { label: 'Dữ liệu minh họa', field: 'sample', pattern: true },
      ]),
    );
  });

  it('groups by a field under its label, or by year', () => {
    expect(viewOf('feedback', view, 2026).view_groups).toEqual([
      { label: 'Loại', field: 'kind' },
      { label: 'Năm nhận', field: 'receivedOn', pattern: '^\\d{4}' },
    ]);
  });

  it('throws on a field that there is not', () => {
    expect(() => viewOf('feedback', { ...view, filters: ['kinds'] }, 2026)).toThrow(/kinds/);
  });
});

/** Decap asks for the name of a value by the label of the group alone. */
it.each(Object.values(CONCEPTS).map(({ collection }) => collection))(
  'names every value that %s are grouped by as their own form does',
  (collection) => {
    const { view_groups = [], view_filters } = viewOf(
      collection,
      { ...FORMS[collection].view, filters: groupFields(collection) },
      2026,
    );
    for (const { label, field } of view_groups)
      for (const { label: name, pattern, field: of } of view_filters)
        if (of === field && typeof pattern === 'string' && pattern.endsWith('$'))
          expect(optionName(label, pattern.slice(1, -1)), label).toBe(name);
  },
);

const groupFields = (collection: keyof typeof FORMS): string[] =>
  FORMS[collection].view.groups.map((group) => (typeof group === 'string' ? group : group.by));

it.each(Object.values(CONCEPTS))('$collection: a text where files are Markdown', (concept) => {
  expect(FORMS[concept.collection].body !== undefined).toBe(concept.extension === 'md');
});

it('has one computed value of a name', () => {
  const names = Object.values(FORMS).flatMap(({ states }) => Object.keys(states ?? {}));
  expect(names).toEqual([...STATES.keys()]);
});
