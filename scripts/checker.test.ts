/** A checker that follows changes reports what one that begins from nothing reports. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';
import { createChecker, type StoredChecker } from './checker.ts';
import { QUERIES } from '#check/context.ts';

const FIXTURES = 'tests/fixtures';
const WORK = temporaryFolder('checker');

const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/.git'))
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();

/** What a checker knows, as a file would keep it. */
function kept(checker: ReturnType<typeof createChecker>): StoredChecker {
  const { cells, files } = checker.stored();
  return structuredClone({ cells: [...cells], files });
}

/** Files of all fixtures, sound and broken, by their place in a content folder. */
const POOL = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'import')
  .flatMap(({ name }) =>
    filesBelow(join(FIXTURES, name)).map((file) => ({
      file,
      bytes: readFileSync(join(FIXTURES, name, file)),
    })),
  );

/** Records that refer to one another. */
const OVERLAYS = [
  ...['relation-citations', 'relation-parts', 'duty-evidence', 'feedback-about', 'story-copies'],
  ...['answer-dates', 'statistic-series', 'reception-announced'],
];

/** A content folder in a repository. */
class Tree {
  readonly dir = mkdtempSync(join(WORK, 'tree-'));
  readonly repository: TestRepository | undefined;
  now = new Date('2026-11-20T08:00:00Z');

  constructor(isRepository = false) {
    for (const fixture of ['valid', ...OVERLAYS])
      cpSync(join(FIXTURES, fixture), this.dir, { recursive: true });
    this.repository = isRepository ? new TestRepository(this.dir, '').commit() : undefined;
  }

  files = () => filesBelow(this.dir);

  write(file: string, content: string | Uint8Array): string[] {
    mkdirSync(dirname(join(this.dir, file)), { recursive: true });
    writeFileSync(join(this.dir, file), content);
    return [file];
  }

  edit(file: string, change: (text: string) => string): string[] {
    return this.write(file, change(readFileSync(join(this.dir, file), 'utf8')));
  }
}

/** Changes a tree. Returns the paths that it wrote or removed. */
type Step = (tree: Tree) => string[];

const EDITS: Readonly<Record<string, (text: string) => string>> = {
  'a longer body': (text) => `${text}\nThêm một câu.\n`,
  'another title': (text) => text.replace(/^title: (.*)$/m, 'title: $1 mới'),
  'another name': (text) => text.replace(/name: (.*)$/m, 'name: $1 Mới'),
  'another number': (text) => text.replace(/^number: \d+/m, 'number: 17'),
  'another day': (text) => text.replace(/^issuedOn: \S+/m, 'issuedOn: 2026-05-05'),
  'a former id': (text) => text.replace(/^title:/m, 'formerIds: [2026-15-ct-ubnd, cu]\ntitle:'),
  'an embargo': (text) => text.replace(/^title:/m, 'publishAt: 2026-11-22T07:00\ntitle:'),
  'a line more above the body': (text) => text.replace(/^title:/m, '# ghi chú\ntitle:'),
  'broken YAML': (text) => text.replace(/^title:/m, 'title: [\ntitle:'),
  'no end of front matter': (text) => text.replace(/^---$/gm, ''),
};

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
const onFile =
  (at: number, step: (tree: Tree, file: string) => string[]): Step =>
  (tree) => {
    const file = pick(tree.files(), at);
    return file === undefined ? [] : step(tree, file);
  };

const place = fc.nat(1000);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...POOL).map(
      ({ file, bytes }): Step =>
        (tree) =>
          tree.write(file, bytes),
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...Object.values(EDITS)), place)
      .map(([edit, at]) => onFile(at, (tree, file) => tree.edit(file, edit))),
  },
  {
    weight: 2,
    arbitrary: place.map((at) =>
      onFile(at, (tree, file) => {
        rmSync(join(tree.dir, file));
        return [file];
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(place, fc.constantFrom('2026-17-ct-ubnd', 'so-y-te', 'Khác'))
      .map(([at, id]) =>
        onFile(at, (tree, file) => {
          const target = join(dirname(file), `${id}${/\.[a-z]+$/.exec(file)?.[0] ?? ''}`);
          renameSync(join(tree.dir, file), join(tree.dir, target));
          return [file, target];
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 50 }).map((hours): Step => (tree) => {
      tree.now = new Date(tree.now.getTime() + hours * 3_600_000);
      return [];
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Step>((tree) => {
      tree.repository?.commit();
      return [];
    }),
  },
);

describe('a checker that follows changes', () => {
  it.each([
    ['alone', false, 20, 25],
    ['in a repository', true, 4, 12],
  ] as const)(
    'reports the same as one that begins from nothing: a folder %s',
    (_, isRepository, numRuns, least) => {
      const checks = new Set<string>();
      fc.assert(
        fc.property(
          fc.array(fc.record({ step, isTold: fc.boolean() }), { minLength: 4, maxLength: 10 }),
          (steps) => {
            const tree = new Tree(isRepository);
            let checker = createChecker(tree.dir);
            checker.check(tree.now);
            for (const [turn, { step, isTold }] of steps.entries()) {
              const changed = step(tree);
              // Another process goes on.
              if (turn % 3 === 2) checker = createChecker(tree.dir, kept(checker));
              const found = checker.check(tree.now, isTold ? changed : undefined);
              expect(found).toEqual(createChecker(tree.dir).check(tree.now));
              for (const { check } of found.problems) checks.add(check);
            }
          },
        ),
        { numRuns, seed: 20261129 },
      );
      expect(checks.size).toBeGreaterThan(least);
    },
    120_000,
  );
});

describe('after an edit', () => {
  const runs: string[] = [];
  const computed = new Map([...QUERIES]);
  beforeEach(() => {
    for (const [name, { compute, ...options }] of computed)
      QUERIES.set(name, {
        ...options,
        compute: (reader, ...args) => {
          if (name.startsWith('problems')) runs.push([name, ...args].join(' '));
          return compute(reader, ...args);
        },
      });
    return () => {
      for (const [name, query] of computed) QUERIES.set(name, query);
    };
  });

  /** The groups of checks that run after an edit, in the order of their names. */
  function runsAfter(edit: (tree: Tree) => string[]): string[] {
    const tree = new Tree();
    for (const fixture of OVERLAYS) cpSync(join(FIXTURES, fixture), tree.dir, { recursive: true });
    const checker = createChecker(tree.dir);
    checker.check(tree.now);
    runs.length = 0;
    checker.check(tree.now, edit(tree));
    return [...new Set(runs)].sort();
  }
  const FILE = 'directives/2026-15-ct-ubnd.md';

  it('at first, each text of a document is judged once, though the settings are read last', () => {
    const tree = new Tree();
    const text = readFileSync(join(tree.dir, FILE), 'utf8');
    for (let copy = 0; copy < 120; copy += 1) tree.write(`directives/2026-${copy}-kh.md`, text);
    runs.length = 0;
    createChecker(tree.dir).check(tree.now);
    const judged = runs.filter((run) => run.startsWith('problems of text directives/'));
    expect(judged.length).toBeGreaterThan(120);
    expect(new Set(judged).size).toBe(judged.length);
  });

  it('in turns, it reports the same, and the event loop goes on in between', async () => {
    const tree = new Tree();
    const text = readFileSync(join(tree.dir, FILE), 'utf8');
    for (let copy = 0; copy < 120; copy += 1) tree.write(`directives/2026-${copy}-kh.md`, text);
    const goesOn = vi.fn();
    setImmediate(goesOn);
    const report = createChecker(tree.dir).checkInTurns(tree.now);
    expect(goesOn).not.toHaveBeenCalled();
    await expect(report).resolves.toEqual(createChecker(tree.dir).check(tree.now));
    expect(goesOn).toHaveBeenCalled();
  });

  it('of nothing, no check runs', () => {
    expect(runsAfter(() => [])).toEqual([]);
  });

  it('in another process, the same checks run as in the first', () => {
    const tree = new Tree();
    const first = createChecker(tree.dir);
    first.check(tree.now);
    tree.edit(FILE, (text) => `${text}\nThêm.\n`);
    runs.length = 0;
    createChecker(tree.dir, kept(first)).check(tree.now);
    expect(runs).toEqual([`problems of text ${FILE}`]);
  });

  it('of a body, only checks of that text run', () => {
    expect(runsAfter((tree) => tree.edit(FILE, (text) => `${text}\nThêm.\n`))).toEqual([
      `problems of text ${FILE}`,
    ]);
  });

  it('of a title, only checks of that record and of those that name it run', () => {
    const after = runsAfter((tree) =>
      tree.edit(FILE, (text) => text.replace('title: ', 'title: Mới ')),
    );
    expect(after).toContain(`problems of data ${FILE}`);
    expect(after.filter((run) => run.startsWith('problems of tree'))).toEqual([]);
    expect(after.filter((run) => run.startsWith('problems of text'))).toHaveLength(1);
  });

  it('of the settings of the site, no text is searched again', () => {
    const after = runsAfter((tree) => tree.edit('site.yml', EDITS['another name'] ?? String));
    expect(after.filter((run) => run.startsWith('problems of text'))).toEqual([
      'problems of text site.yml',
    ]);
  });

  it('of a name of an agency, no text is searched again', () => {
    const after = runsAfter((tree) =>
      tree.edit('agencies/ubnd.yml', (text) => text.replace(/name: (.*)/, 'name: $1 Mới')),
    );
    expect(after).toContain(`problems of data ${FILE}`);
    expect(after.filter((run) => run.startsWith('problems of text'))).toEqual([
      'problems of text agencies/ubnd.yml',
    ]);
  });
});
