import { expect, it } from 'vitest';
import { movedTo, currentDiffs, type DraftDiff } from './draft-diffs.ts';

const at = (name: string, newFile = false): DraftDiff => ({
  path: `content/directives/${name}.md`,
  newFile,
  id: '',
});
const picture: DraftDiff = { path: 'content/uploads/van-ban/a.md.png', newFile: true };
const draft = (diffs: DraftDiff[]) => ({ collection: 'directives', slug: 'old', diffs });
const forge = (inDraft: string, published: string) => ({
  isInDraft: (path: string) => Promise.resolve(path === at(inDraft).path),
  isPublic: (path: string) => Promise.resolve(path === at(published).path),
});

it.each<[string, DraftDiff[], string, string, DraftDiff[]]>([
  ['an edited record', [at('old'), picture], 'old', 'old', [at('old'), picture]],
  ['a new one', [at('old', true)], 'old', '', [at('old', true)]],
  [
    'both ends of a move',
    [at('new', true), at('old'), picture],
    'new',
    'old',
    [{ ...at('new'), id: null }, picture],
  ],
  ['a rename that the forge saw', [at('new')], 'new', 'old', [{ ...at('new'), id: null }]],
  [
    'one that was never public',
    [at('new', true), at('old'), at('old', true)],
    'new',
    '',
    [{ ...at('new', true), id: null }],
  ],
  [
    'one put back in the end',
    [at('old', true), at('new'), at('new', true), at('old')],
    'old',
    'old',
    [{ ...at('old'), id: null }],
  ],
  ['nothing but a picture', [picture], '', 'old', [picture]],
])('%s', async (_case, diffs, inDraft, published, expected) => {
  expect(await currentDiffs(draft(diffs), forge(inDraft, published))).toEqual(expected);
});

it('tells where a record went', () => {
  expect(movedTo(draft([at('new')]), at('old').path)).toBe(at('new').path);
  expect(movedTo(draft([at('old')]), at('old').path)).toBeUndefined();
  expect(movedTo(draft([picture]), at('old').path)).toBeUndefined();
});
