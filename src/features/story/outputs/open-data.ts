/** Open data: "Dân vận khéo" models, their results in figures and their pictures. */
import { pathOf } from '#features/concepts.ts';
import type { StoryEntry } from '#features/entry.ts';
import { storySchema, type Story } from '#features/story/schema.ts';
import {
  bodyColumn,
  dataOf,
  type UrlOf,
  type WithBody,
  recordsTable,
} from '#outputs/open-data/columns.ts';
import { fileOf } from '#outputs/open-data/files.ts';
import { fromSchema } from '#outputs/open-data/from-schema.ts';
import { identity, partsTable } from '#outputs/open-data/parts.ts';
import { column, type Table } from '#outputs/open-data/table.ts';

export const storiesTable = (entries: readonly WithBody<'stories'>[], url: UrlOf): Table =>
  recordsTable<WithBody<'stories'>>(entries, {
    name: 'stories',
    title: 'Mô hình Dân vận khéo',
    description: `Mô hình với đơn vị, lĩnh vực, năm đăng ký, các bước và mười mục của phiếu đăng ký; kết quả bằng số ở bảng ${fileOf('story-results')}.`,
    pageOf: ({ id }) => url(pathOf('story', id)),
    columns: [
      ...fromSchema<WithBody<'stories'>>(storySchema, dataOf, [
        'title',
        'summary',
        'agency',
        'field',
        'registeredIn',
        'stages.registered',
        'stages.accepted',
        'stages.running',
        'stages.proposed',
        'stages.recognised',
        'stages.replicated',
        'recognition.level',
        'recognition.decision',
        'recognition.on',
        'problem',
        'aim',
        'method',
        'where',
        'who',
        'resources',
        'period',
        'products',
        'replication',
        'replicatedFrom',
        'directive',
        'place',
        'contact',
        'publishedOn',
      ]),
      column('results', 'Kết quả bằng số', ({ data }) =>
        data.results?.map(({ figure, unit, what }) => `${figure} ${unit}: ${what}`).join('; '),
      ),
      bodyColumn('body', 'Bài viết'),
    ],
  });

type Image = NonNullable<Story['images']>[number];
const OWNER = { name: 'story', title: 'Mô hình', refers: 'stories' };
const { results, images } = storySchema.shape;

export const storyResultsTable = (entries: readonly StoryEntry[]): Table =>
  partsTable(entries, {
    name: 'story-results',
    title: 'Kết quả bằng số của mô hình',
    description: 'Mỗi con số một dòng, với đơn vị và điều được đếm.',
    owner: OWNER,
    parts: (data) => data.results,
    columns: fromSchema(results.unwrap().element, identity, ['figure', 'unit', 'what']),
  });

export const storyImagesTable = (entries: readonly StoryEntry[], url: UrlOf): Table =>
  partsTable<'stories', Image>(entries, {
    name: 'story-images',
    title: 'Ảnh của mô hình',
    description: 'Mỗi ảnh một dòng. Muốn dùng lại ảnh phải ghi người chụp, nguồn ảnh.',
    owner: OWNER,
    parts: (data) => data.images,
    columns: [
      column('url', 'Địa chỉ ảnh', ({ file }) => url(file), { format: 'uri' }),
      ...fromSchema(images.unwrap().element, identity, ['alt', 'decorative', 'caption', 'credit']),
    ],
  });
