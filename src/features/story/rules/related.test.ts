import { describe, expect, test } from 'vitest';
import { relatedTo } from './related.ts';
import { story } from './story.fixture.ts';

const other = { agency: 'xa-b', field: 'van-hoa-xa-hoi' } as const;
const placesOf = ({ data }: { data: { place?: string | undefined } }) =>
  data.place ? [data.place] : [];
const self = story('self', { directive: 'kh', place: 'xa-a' });

describe('related models', () => {
  const all = [
    self,
    story('agency', { field: other.field }),
    story('field', { agency: other.agency }),
    story('neither', other),
    story('place', { ...other, place: 'xa-a' }),
    story('directive', { ...other, directive: 'kh' }),
  ];
  const related = (options = {}) => relatedTo(self, all, placesOf, { limit: 9, ...options });

  test('come closest first, with what they share, never the model itself', () => {
    expect(related().map((item) => [item.story.id, item.ties])).toEqual([
      ['directive', ['directive']],
      ['place', ['place']],
      ['field', ['field']],
      ['agency', ['agency']],
    ]);
  });
  test('leave out what the page names anyway, and stop at the limit', () => {
    const except = all.filter(({ id }) => id === 'directive');
    expect(related({ limit: 2, except }).map((item) => item.story.id)).toEqual(['place', 'field']);
  });
  test('of the same tie the newest comes first', () => {
    const two = [story('old', { registeredIn: 2020 }), story('new', { registeredIn: 2026 })];
    expect(relatedTo(self, two, placesOf).map((item) => item.story.id)).toEqual(['new', 'old']);
  });
  test('two models without a directive share none', () => {
    expect(relatedTo(story('x', other), [story('y')], placesOf)).toEqual([]);
  });
  test('two models of unknown agencies share none', () => {
    const unknown = { agency: undefined };
    const [x, y] = [story('x', { ...other, ...unknown }), story('y', unknown)];
    expect(relatedTo(x, [y], placesOf)).toEqual([]);
  });
});
