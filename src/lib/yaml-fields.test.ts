import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { parseYaml, splitFrontMatter } from './front-matter.ts';
import { fieldsOfVersions } from './yaml-fields.ts';

const read = (yaml: string, key: string) => fieldsOfVersions()(yaml)(key);

describe('fieldsOfVersions', () => {
  it('gives each field what the whole front matter gives it', () => {
    const folder = `${TEST_CONTENT}/directives`;
    const names = readdirSync(folder).filter(
      (name) => name.endsWith('.md') && name !== 'README.md',
    );
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const { yaml } = splitFrontMatter(readFileSync(`${folder}/${name}`, 'utf8'));
      const data = parseYaml(yaml).data as Record<string, unknown>;
      const field = fieldsOfVersions()(yaml);
      expect(Object.fromEntries(Object.keys(data).map((key) => [key, field(key)]))).toEqual(data);
    }
  });
  it.each([
    ['a: 1\nb:\n- x\n- y\n', 'b', ['x', 'y']],
    ['a: |\n  b: 2\n\n  # no\nb: 3', 'b', 3],
    ['"a": "x: y"', 'a', 'x: y'],
    ['# note\na: >-\n  một\n  hai\n', 'a', 'một hai'],
    ['{a: 1, b: [2]}', 'b', [2]],
    ['a: 1', 'b', undefined],
    ['a: [1', 'a', undefined],
    ['a: 1\na: 2', 'a', undefined],
    ['', 'a', undefined],
  ])('%j, %s', (yaml, key, value) => {
    expect(read(yaml, key)).toEqual(value);
  });
});
