import { defineCollection } from 'astro:content';
import { SCHEMAS } from '#domain/schemas.ts';
import { recordLoader } from '#queries/record-loader.ts';

const collection = <C extends keyof typeof SCHEMAS>(name: C) =>
  defineCollection({ loader: recordLoader(name), schema: SCHEMAS[name] });

export const collections = {
  directives: collection('directives'),
  receptions: collection('receptions'),
  stories: collection('stories'),
  statistics: collection('statistics'),
  agencies: collection('agencies'),
  dialogues: collection('dialogues'),
  feedback: collection('feedback'),
  duties: collection('duties'),
  'days-off': collection('days-off'),
  'known-documents': collection('known-documents'),
};
