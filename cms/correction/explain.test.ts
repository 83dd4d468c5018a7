import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecord } from '#lib/front-matter.ts';
import { explained } from './explain.ts';
import type { Changed } from './wording.ts';

const TEXT = readFileSync('tests/fixtures/valid/directives/2026-15-ct-ubnd.md', 'utf8');
const read = readRecord('.md', TEXT);
const PUBLIC = { ...(read.data as object), body: read.body ?? '' };
const REASON = { on: '2026-11-29', kind: 'correction', note: 'Gõ nhầm' };

/** What is asked about a draft, and what is written of the answer. */
async function publish(change: object, answer: typeof REASON | undefined = REASON, text = TEXT) {
  const asked: Changed[] = [];
  const changes = await explained(
    {
      collection: 'directives',
      data: { ...PUBLIC, ...change },
      publicText: () => Promise.resolve(text || null),
    },
    (changed) => {
      asked.push(...changed);
      return Promise.resolve(answer);
    },
  );
  return { asked: asked.map(({ label }) => label), changes };
}

describe('a public record', () => {
  it('is published without a question where its wording stays', async () => {
    const layout = {
      body: `${PUBLIC.body}\n\n`,
      checkedOn: '2026-11-29',
      recipients: ['Sở Nội vụ'],
    };
    expect(await publish(layout)).toEqual({ asked: [], changes: undefined });
  });

  it.each([
    [{ title: 'Về việc khác' }, 'Trích yếu'],
    [{ number: '16/CT-UBND' }, 'Số, ký hiệu'],
    [{ issuedOn: '2026-03' }, 'Ngày ban hành'],
    [{ summary: '15 ngày thay cho 10 ngày.' }, 'Tóm tắt'],
    [{ body: `${PUBLIC.body}\nMột câu nữa.` }, 'Toàn văn'],
  ])('needs a reason for %o', async (change, label) => {
    expect(await publish(change)).toEqual({ asked: [label], changes: [REASON] });
  });

  it('keeps the reasons it has, and is not asked for one that is written already', async () => {
    const earlier = [{ on: '2026-11-01', kind: 'revision', note: 'Trước' }];
    const change = { title: 'Về việc khác', changes: earlier };
    expect((await publish(change)).asked).toEqual([]);
    const text = TEXT.replace(
      'publishedOn',
      "changes:\n  - on: '2026-11-01'\n    kind: revision\n    note: Trước\npublishedOn",
    );
    expect((await publish(change, REASON, text)).changes).toEqual([...earlier, REASON]);
  });

  it('stays as it is without a reason', async () => {
    await expect(
      explained(
        {
          collection: 'directives',
          data: { ...PUBLIC, title: 'Về việc khác' },
          publicText: () => Promise.resolve(TEXT),
        },
        () => Promise.resolve(undefined),
      ),
    ).rejects.toThrow('cần một dòng ghi vì sao');
  });
});

it('asks nothing of what is not public yet, or has no log of changes', async () => {
  expect((await publish({ title: 'Về việc khác' }, REASON, '')).asked).toEqual([]);
  const changes = await explained(
    {
      collection: 'stories',
      data: { title: 'Khác' },
      publicText: () => Promise.resolve('---\ntitle: Cũ\n---\n'),
    },
    () => Promise.reject(new Error('asked')),
  );
  expect(changes).toBeUndefined();
});
