import { expect, it } from 'vitest';
import { dialogueSchema } from '#features/dialogue/schema.ts';
import { directiveSchema } from '#features/directive/schema.ts';
import { siteSchema } from '#features/site/schema.ts';
import type * as z from 'zod';
import { currentIds, withCurrentIds } from './current-ids.ts';

const directives = [
  { id: 'new', data: { formerIds: ['old', 'older'] } },
  { id: 'other', data: {} },
  { id: 'wrong', data: { formerIds: ['other'] } },
];
const ids = currentIds(['directives'], () => directives);

it.each<[string, z.core.$ZodType, object, object]>([
  [
    'in a list of objects',
    directiveSchema,
    {
      relations: [
        { kind: 'cites', to: 'older' },
        { kind: 'cites', citation: 'old' },
      ],
    },
    {
      relations: [
        { kind: 'cites', to: 'new' },
        { kind: 'cites', citation: 'old' },
      ],
    },
  ],
  [
    'in objects within',
    dialogueSchema,
    { questions: [{ answers: [], document: 'old' }] },
    { questions: [{ answers: [], document: 'new' }] },
  ],
  ['at the top', siteSchema, { featuredDirective: 'old' }, { featuredDirective: 'new' }],
])('finds the record %s', (_where, schema, before, after) => {
  expect(withCurrentIds(schema, before, ids)).toEqual(after);
});

it.each<[string, z.core.$ZodType, object]>([
  ['an id that a record has', directiveSchema, { relations: [{ kind: 'cites', to: 'other' }] }],
  ['a relation to agencies', directiveSchema, { issuer: 'old' }],
  ['the former ids themselves', directiveSchema, { formerIds: ['old'] }],
  ['a text that looks alike', directiveSchema, { title: 'old', number: 'old' }],
  ['what fits no schema', directiveSchema, { relations: 'old', evil: ['old'], signer: null }],
])('leaves alone %s', (_what, schema, data) => {
  expect(withCurrentIds(schema, data, ids)).toBe(data);
});
