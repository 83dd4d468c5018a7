import { describe, expect, test } from 'vitest';
import { copiesOf, membersOf, replicationOf, type ReplicationNode } from './replication.ts';
import { story } from './story.fixture.ts';

const from = (id: string, replicatedFrom: string, registeredIn = 2025) =>
  story(id, { replicatedFrom, registeredIn });
/** a → b → c, a → d */
const all = [story('a'), from('c', 'b', 2026), from('d', 'a', 2026), from('b', 'a'), story('e')];
const get = (id: string) => all.find((entry) => entry.id === id) ?? story(id);
const drawn = (node: ReplicationNode | undefined): string =>
  node ? `${node.story.id}(${node.copies.map(drawn).join(' ')})` : '';

test('copies come in the order of their years', () => {
  expect(copiesOf('a', all).map(({ id }) => id)).toEqual(['b', 'd']);
});

describe('the line of a model', () => {
  test.each(['a', 'b', 'c', 'd'])('is the same seen from %s, over several steps', (id) => {
    expect(drawn(replicationOf(get(id), all))).toBe('a(b(c()) d())');
  });
  test('is nothing where nobody copied anybody', () => {
    expect(replicationOf(get('e'), all)).toBeUndefined();
    expect(membersOf(undefined)).toEqual([]);
  });
  test('begins with the model itself when its original is not published', () => {
    const orphan = from('x', 'hidden');
    expect(replicationOf(orphan, [orphan])).toBeUndefined();
  });
  test('ends where a cycle closes', () => {
    const circle = [from('x', 'y'), from('y', 'x')];
    expect(membersOf(replicationOf(circle[0] ?? story(''), circle))).toHaveLength(2);
  });
});
