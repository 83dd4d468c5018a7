import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { daysOffSchema } from '#features/days-off/schema.ts';
import { tidyRecord } from './tidy.ts';

const schema = z.strictObject({
  title: z.string(),
  sample: z.boolean().optional(),
  open: z.boolean(),
  count: z.number().optional(),
  signer: z.strictObject({ post: z.string(), name: z.string().optional() }).optional(),
  tags: z.array(z.string()).optional(),
  parts: z.array(z.strictObject({ text: z.string().optional() })).optional(),
});

describe('tidyRecord', () => {
  it.each([
    ['emptied text', { count: '' }, {}],
    ['emptied by null', { count: null }, {}],
    ['not a number', { count: NaN }, {}],
    ['zero is a number', { count: 0 }, { count: 0 }],
    ['untouched switch', { sample: false }, {}],
    ['switch that was turned on', { sample: true }, { sample: true }],
    ['required switch keeps its no', { open: false }, { open: false }],
    ['untouched object', { signer: {} }, {}],
    ['object with emptied fields', { signer: { post: '', name: null } }, {}],
    [
      'half-filled object stays for the schema to judge',
      { signer: { name: 'A' } },
      { signer: { name: 'A' } },
    ],
    ['empty list', { tags: [] }, {}],
    ['blank items', { tags: ['a', '', ' '] }, { tags: ['a'] }],
    [
      'empty items of objects',
      { parts: [{ text: '' }, { text: 'b' }] },
      { parts: [{ text: 'b' }] },
    ],
    ['decomposed letters', { title: 'Quyết'.normalize('NFD') }, { title: 'Quyết' }],
    ['blanks around', { title: ' a ' }, { title: 'a' }],
    ['a key nobody knows is left to the schema', { odd: 1 }, { odd: 1 }],
  ])('%s', (_name, data, expected) => expect(tidyRecord(schema, data)).toEqual(expected));

  it('writes [] for a list that must be in the file', () => {
    expect(tidyRecord(daysOffSchema, { year: 2026, weekdaysOff: ['2026-01-01'] })).toEqual({
      year: 2026,
      weekdaysOff: ['2026-01-01'],
      weekendsWorked: [],
      notices: [],
    });
  });

  it('keeps the order of the schema', () => {
    expect(Object.keys(tidyRecord(schema, { open: true, title: 'a' }))).toEqual(['title', 'open']);
  });
});
