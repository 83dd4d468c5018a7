import { expect, it } from 'vitest';
import { takenBy, type Named } from './taken.ts';

const named = (slug: string, more: Partial<Named> = {}): Named => ({
  ...{ slug, name: slug, title: `Về ${slug}`, formerIds: [] },
  ...more,
});
const published = [named('own', { formerIds: ['before'] }), named('other', { formerIds: ['old'] })];
const drafts = [named('first', { name: 'now' }), named('own', { name: 'mine' })];

it.each<[string, string, RegExp | undefined]>([
  ['a name that nobody has', 'free', undefined],
  ['the one its own draft has', 'mine', undefined],
  ['a former one of its own', 'before', undefined],
  ['one that leads on to another', 'old', /địa chỉ cũ của “Về other”.*bỏ “old”/],
  ['one that a draft moves to', 'now', /Bản nháp “Về first” cũng sẽ có địa chỉ “now”/],
  ['one that a draft still goes by', 'first', /Bản nháp “Về first” lúc đầu mang địa chỉ “first”/],
])('%s', (_case, name, fault) => {
  const said = takenBy(name, 'own', published, drafts);
  if (fault) expect(said).toMatch(fault);
  else expect(said).toBeUndefined();
});
