import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CONCEPTS } from '#features/concepts.ts';
import { lines, relation, upload } from '#features/schema-kit.ts';
import { cmsConfig, type CmsSettings } from './config.ts';
import { decapField } from './fields.ts';
import { formTable } from './form-table.fixture.ts';

const SETTINGS: CmsSettings = {
  backend: { name: 'proxy', proxy_url: '/cms/api/v1' },
  contentFolder: 'content',
  siteUrl: 'http://localhost:4321/',
  basePath: '/',
  siteName: 'Minh Bạch',
};
const top = { path: 'test', lenient: false };

describe('cmsConfig', () => {
  it('has the forms that reviewers last saw', async () => {
    await expect(formTable(cmsConfig(SETTINGS))).toMatchFileSnapshot('__snapshots__/forms.txt');
  });

  it('reviews every change, in Vietnamese, and takes no configuration from elsewhere', () => {
    const { collections: _, ...general } = cmsConfig(SETTINGS);
    expect(general).toMatchObject({
      backend: SETTINGS.backend,
      load_config_file: false,
      publish_mode: 'editorial_workflow',
      locale: 'vi',
      media_folder: 'content/uploads',
      public_folder: '/tep',
    });
  });

  it('has every collection and the settings of the site', () => {
    const names = cmsConfig(SETTINGS).collections.map(({ name }) => name);
    const concepts = Object.values(CONCEPTS).map(({ collection }) => collection);
    expect(names).toEqual([...concepts, 'settings']);
  });

  it('works for a repository that is nothing but content', () => {
    const config = cmsConfig({ ...SETTINGS, contentFolder: '' });
    expect(config.media_folder).toBe('uploads');
    expect(config.collections[0]).toMatchObject({
      folder: 'directives',
      media_folder: '/uploads/van-ban',
    });
  });
});

describe('decapField', () => {
  it.each([
    ['text', lines().meta({ label: 'A' }), { widget: 'text', required: true }],
    ['optional', lines().optional().meta({ label: 'A' }), { widget: 'text', required: false }],
    [
      'integer',
      z.int().min(1).max(31).meta({ label: 'A' }),
      { value_type: 'int', min: 1, max: 31 },
    ],
    ['number', z.number().meta({ label: 'A' }), { value_type: 'float' }],
    ['switch', z.boolean().optional().meta({ label: 'A' }), { widget: 'boolean', required: false }],
    [
      'relation',
      relation('agencies').meta({ label: 'A' }),
      { widget: 'record', collection: 'agencies' },
    ],
    ['picture', upload('image').meta({ label: 'A' }), { widget: 'image' }],
    [
      'list of relations',
      z.array(relation('agencies')).meta({ label: 'A', item: 'cơ quan' }),
      { widget: 'record', multiple: true, required: false },
    ],
    [
      'list that must not be empty',
      z.array(lines()).min(1).meta({ label: 'A', item: 'dòng' }),
      { widget: 'list', label_singular: 'dòng', required: true, min: 1 },
    ],
  ])('%s', (_name, schema, expected) => {
    expect(decapField('a', schema, top)).toMatchObject(expected);
  });

  it('requires nothing inside an object that may be left out', () => {
    const schema = z.strictObject({ post: lines().meta({ label: 'B' }) });
    const optional = decapField('a', schema.optional().meta({ label: 'A' }), top);
    const needed = decapField('a', schema.meta({ label: 'A' }), top);
    expect(optional['fields']).toMatchObject([{ required: false }]);
    expect(needed['fields']).toMatchObject([{ required: true }]);
  });

  it('throws without a label, naming the field', () => {
    expect(() => decapField('a', lines(), { path: 'directives.a', lenient: false })).toThrow(
      /directives\.a.*nhãn/,
    );
  });

  it('throws on a value without a name and on a type without a widget', () => {
    expect(() => decapField('a', z.enum(['x']).meta({ label: 'A' }), top)).toThrow(/“x”/);
    expect(() => decapField('a', z.date().meta({ label: 'A' }), top)).toThrow(/date/);
  });
});
