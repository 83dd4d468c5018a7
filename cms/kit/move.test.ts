import { describe, expect, it } from 'vitest';
import { beside, fileName, formerIdsAfter, takenBy, type NamedRecord } from './move.ts';
import { nameByFields } from './slug.ts';

describe('nameByFields', () => {
  const settings = { mainIssuers: ['ubnd-tinh'] };
  const document = { number: '15/QĐ-UBND', issuedOn: '2026-03-05', issuer: 'ubnd-tinh' };
  it.each([
    ['directives', document, '2026-15-qd-ubnd'],
    ['directives', { ...document, issuer: 'so-y-te' }, '2026-15-qd-ubnd-so-y-te'],
    ['stories', { title: 'Cầu dân sinh', registeredIn: 2026 }, undefined],
    ['settings', {}, undefined],
  ])('%s %o → %s', (collection, data, name) => {
    expect(nameByFields(collection, data, settings)).toBe(name);
  });
});

describe('file names', () => {
  it.each([
    ['content/directives/2021-08-ct-tu.md', '2021-08-ct-tu', 'content/directives/x.md'],
    ['directives/a.md', 'a', 'directives/x.md'],
    ['site.yml', 'site', 'x.yml'],
    ['', '', ''],
  ])('%s is named %s', (path, name, other) => {
    expect(fileName(path)).toBe(name);
    expect(beside(path, 'x')).toBe(other);
  });
});

describe('formerIdsAfter', () => {
  it.each<[string, string[], string, boolean, string[]]>([
    ['moves', [], 'b', true, ['a']],
    ['moves again', ['z'], 'b', true, ['z', 'a']],
    ['stays', ['z'], 'a', true, ['z']],
    ['is put back', ['a'], 'a', true, []],
    ['goes back to an address it once had', ['b'], 'b', true, ['a']],
    ['moves before it is public', [], 'b', false, []],
    ['is named so twice', ['a'], 'b', true, ['a']],
  ])('%s', (_case, before, name, isPublic, after) => {
    expect(formerIdsAfter(before, name, { slug: 'a', isPublic })).toEqual(after);
  });
});

describe('takenBy', () => {
  const named = (slug: string, more: Partial<NamedRecord> = {}): NamedRecord => ({
    ...{ slug, name: slug, title: `Về ${slug}`, formerIds: [] },
    ...more,
  });
  const published = [
    named('own', { formerIds: ['before'] }),
    named('other', { formerIds: ['old'] }),
  ];
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
});
