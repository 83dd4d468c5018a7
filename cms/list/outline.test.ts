import { fromJS, type Map as ImmutableMap } from 'immutable';
import { describe, expect, it, vi } from 'vitest';
import { outlineEntries, storedEntry, type Loaded } from './outline.ts';

const blank = (slug: string) => ({
  collection: 'directives',
  slug,
  raw: `text of ${slug}`,
  data: {} as Record<string, unknown>,
  partial: false,
});
const file = (path: string): Loaded => ({ file: { path }, data: `text of ${path}` });
const read = (entry: ReturnType<typeof blank>) => ({
  ...entry,
  data: { title: entry.raw, body: 'dài' },
});
const only = (loaded: Loaded) => outlineEntries([blank('a')], [loaded], read)[0]!;
const storeOf = (entry?: unknown) =>
  fromJS({ entities: entry ? { 'directives.a': entry } : {} }) as ImmutableMap<string, unknown>;
const putInto = (store: ImmutableMap<string, unknown>, entry: ReturnType<typeof only>) =>
  store.setIn(['entities', 'directives.a'], storedEntry(store, entry));

describe('a record in a list', () => {
  it('has no text, and says that it is not all there', () => {
    expect(only(file('a'))).toEqual({
      ...blank('a'),
      raw: '',
      data: { title: 'text of a' },
      partial: true,
    });
  });

  it('is read only where it is not known, and what was read is kept', () => {
    const keep = vi.fn();
    only({ ...file('a'), keep });
    expect(keep).toHaveBeenCalledExactlyOnceWith({ title: 'text of a' });
    const outline = { title: 'Biết rồi' };
    expect(only({ ...file('a'), outline, keep }).data).toBe(outline);
    expect(keep).toHaveBeenCalledOnce();
  });
});

describe('a listed record comes into the store', () => {
  const outline = { title: 'Một', fields: ['dan-van'] };
  const listed = (data: Record<string, unknown> = outline) => only({ ...file('a'), outline: data });
  const whole = { collection: 'directives', slug: 'a', data: { ...outline, body: 'Toàn văn' } };
  const entity = (store: ImmutableMap<string, unknown>) =>
    store.getIn(['entities', 'directives.a']) as ImmutableMap<string, unknown>;

  it('as it is, for the first time', () => {
    expect(entity(putInto(storeOf(), listed())).toJS()).toMatchObject({
      data: outline,
      partial: true,
      isFetching: false,
    });
  });

  it('and again leaves the store as it was', () => {
    const store = putInto(storeOf(), listed());
    expect(putInto(store, listed())).toBe(store);
  });

  it('and replaces what has changed', () => {
    const store = putInto(storeOf(), listed());
    expect(entity(putInto(store, listed({ title: 'Hai' }))).getIn(['data', 'title'])).toBe('Hai');
  });

  it('leaves an opened record its text', () => {
    const store = storeOf({ ...whole, isFetching: true });
    const after = entity(putInto(store, listed()));
    expect(after.getIn(['data', 'body'])).toBe('Toàn văn');
    expect(after.get('isFetching')).toBe(false);
  });

  it('never mixes a new front matter with an old text', () => {
    const after = entity(putInto(storeOf(whole), listed({ title: 'Hai' })));
    expect(after.toJS()).toMatchObject({ data: { title: 'Hai' }, partial: true });
    expect(after.hasIn(['data', 'body'])).toBe(false);
  });

  it('when the form has only just asked for it', () => {
    expect(entity(putInto(storeOf({ isFetching: true }), listed())).get('partial')).toBe(true);
  });
});
