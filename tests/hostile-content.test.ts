/**
 * No fault of content or file system ends in a stack trace: five hundred mutations of valid
 * records, ten files at a time, each reported with its file, and with its front matter field.
 */
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { parseDocument } from 'yaml';
import { CONCEPTS } from '#features/concepts.ts';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { checkContent } from '#scripts/check-content.ts';
import { TEST_CONTENT } from './test-content.ts';

const NOW = new Date('2026-11-23T01:00:00Z');
const DIR = temporaryFolder('hostile');

/** One record of each collection, and `site.yml`: paths below the content folder. */
const FILES = [
  'site.yml',
  ...Object.values(CONCEPTS).map(({ collection, extension }) => {
    const names = readdirSync(join(TEST_CONTENT, collection)).filter((name) =>
      name.endsWith(`.${extension}`),
    );
    return `${collection}/${names.sort()[0]}`;
  }),
];

const restore = (file: string) => {
  rmSync(join(DIR, file), { recursive: true, force: true });
  copyFileSync(join(TEST_CONTENT, file), join(DIR, file));
};

beforeAll(() => {
  for (const { collection } of Object.values(CONCEPTS)) mkdirSync(join(DIR, collection));
  FILES.forEach(restore);
});

/** Values that no field of any schema accepts, as YAML. */
const VALUES: Readonly<Record<string, string>> = {
  nothing: 'null',
  'another shape': '{ khong-co: 1 }',
  'not a number': '.nan',
  'a letter that turns the line': String.raw`"a\u202Eb"`,
  'a control character': String.raw`"a\0b"`,
  'half a character': String.raw`"a\ud800b"`,
  'an eth for a đ': String.raw`"Q\u00D0"`,
  'thirty thousand letters': 'ế'.repeat(30_000),
  'lists in lists': `${'['.repeat(50)}${']'.repeat(50)}`,
};

/** Invalid whole files, each in place of a valid one. */
const WHOLES: Readonly<Record<string, (file: string) => void>> = {
  'an empty file': (file) => writeFileSync(file, ''),
  'bytes that are no text': (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 1, 2, 0xd8])),
  'no front matter': (file) => writeFileSync(file, 'Chỉ có chữ\n'),
  'front matter without end': (file) => writeFileSync(file, '---\ntitle: x\n'),
  'a key of the prototype': (file) =>
    writeFileSync(file, '---\n__proto__: { a: 1 }\nconstructor: 1\n---\n'),
  'brackets without end': (file) => writeFileSync(file, `---\na: ${'['.repeat(5_000)}\n---\n`),
  'a folder': (file) => mkdirSync(file),
  'a link to itself': (file) => symlinkSync(file, file),
  'a link that leads nowhere': (file) => symlinkSync('khong-co', file),
  'a link out of the content': (file) => symlinkSync('/etc/passwd', file),
};

/** Invalid text below the front matter. */
const BODIES: Readonly<Record<string, string>> = {
  'unclosed emphasis': '*a **b '.repeat(2_500),
  'unclosed pictures': `${'!['.repeat(5_000)}a${'](/tep/a.png)'.repeat(5_000)}`,
  'a list a thousand levels deep': Array.from(
    { length: 1_400 },
    (_, depth) => `${'  '.repeat(depth)}- x`,
  ).join('\n'),
  script: '<script>alert(1)</script>',
  'a link that runs': '[x](javascript:alert(1))',
  'a second title': '# Tiêu đề',
  'a letter that turns the line': 'a\u202Eb',
};

type Mutation =
  | { kind: 'value'; name: string; at: number }
  | { kind: 'whole'; name: string }
  | { kind: 'body'; name: string };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    name: fc.constantFrom(...Object.keys(VALUES)),
    at: fc.nat(30),
  }),
  fc.record({ kind: fc.constant('whole' as const), name: fc.constantFrom(...Object.keys(WHOLES)) }),
  fc.record({ kind: fc.constant('body' as const), name: fc.constantFrom(...Object.keys(BODIES)) }),
);

/** Writes the mutated file; returns the field that must be reported, if any. */
function apply(file: string, { kind, name, ...more }: Mutation): string | undefined {
  const target = join(DIR, file);
  const text = readFileSync(join(TEST_CONTENT, file), 'utf8');
  const isMarkdown = file.endsWith('.md');
  if (kind === 'whole' || (kind === 'body' && !isMarkdown)) {
    rmSync(target, { recursive: true });
    (WHOLES[name] ?? WHOLES['a folder'])?.(target);
    return undefined;
  }
  if (kind === 'body') {
    writeFileSync(target, `${text}\n\n${BODIES[name]}\n`);
    return undefined;
  }
  const { yaml, body } = isMarkdown ? splitFrontMatter(text) : { yaml: text, body: '' };
  const document = parseDocument(yaml);
  const keys = Object.keys(document.toJS() as object);
  const key = keys[('at' in more ? more.at : 0) % keys.length] ?? '';
  document.delete(key);
  const changed = `${String(document)}${key}: ${VALUES[name]}\n`;
  writeFileSync(target, isMarkdown ? `---\n${changed}---\n${body}` : changed);
  return key;
}

test('each of five hundred mutations is named with its file and field', () => {
  let count = 0;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(FILES, { minLength: 10, maxLength: 10 }),
      fc.array(mutation, { minLength: 10, maxLength: 10 }),
      (files, mutations) => {
        FILES.forEach(restore);
        const wanted = files.map((file, index) => {
          const one = mutations[index] as Mutation;
          return { file, one, field: apply(file, one) };
        });
        const { problems } = checkContent(DIR, NOW);
        count += wanted.length;
        for (const { file, one, field } of wanted) {
          const own = problems.filter(
            (problem) => problem.file === file && problem.severity !== 'notice',
          );
          const named =
            field === undefined ? own : own.filter((problem) => problem.field?.startsWith(field));
          expect(named, `${file}: ${one.name} ${field ?? ''}`).not.toEqual([]);
          for (const { fault, cure } of named) expect(fault && cure).toBeTruthy();
        }
      },
    ),
    { numRuns: 50, seed: 20261129 },
  );
  expect(count).toBe(500);
}, 120_000);

test('an impossible day is named, and hides no other fault', () => {
  FILES.forEach(restore);
  const [, , reception = ''] = FILES;
  const text = readFileSync(join(TEST_CONTENT, reception), 'utf8');
  const [stories = ''] = FILES.filter((file) => file.startsWith('stories/'));
  writeFileSync(
    join(DIR, reception),
    text.replace(/^publishedOn: .*$/m, 'publishedOn: 2026-02-30'),
  );
  writeFileSync(join(DIR, stories), '---\ntitle: 5\n---\n');
  const { problems } = checkContent(DIR, NOW);
  const fields = (file: string) =>
    problems.filter((problem) => problem.file === file).map(({ field }) => field);
  expect(fields(reception)).toContain('publishedOn');
  expect(fields(stories)).toContain('title');
});
