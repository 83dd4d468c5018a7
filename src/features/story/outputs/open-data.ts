/** Open data: "Dân vận khéo" models, their results in figures and their pictures. */
import { storySchema } from '#features/story/schema.ts';
import { recordTables } from '#outputs/open-data/record-tables.ts';
import { column } from '#outputs/open-data/table.ts';

export const openData = recordTables('story', storySchema, {
  name: 'stories',
  file: 'mo-hinh',
  title: 'Mô hình Dân vận khéo',
  description:
    'Mô hình với đơn vị, lĩnh vực, năm đăng ký, các bước và mười mục của phiếu đăng ký; kết quả bằng số ở bảng ket-qua-mo-hinh.',
  body: ['body', 'Bài viết'],
  fields: {
    results: () => [
      column('results', 'Kết quả bằng số', ({ data }) =>
        data.results?.map(({ figure, unit, what }) => `${figure} ${unit}: ${what}`).join('; '),
      ),
    ],
  },
  parts: {
    results: {
      name: 'story-results',
      file: 'ket-qua-mo-hinh',
      title: 'Kết quả bằng số của mô hình',
      description: 'Mỗi con số một dòng, với đơn vị và điều được đếm.',
      owner: ['story', 'Mô hình'],
    },
    images: {
      name: 'story-images',
      file: 'anh-mo-hinh',
      title: 'Ảnh của mô hình',
      description: 'Mỗi ảnh một dòng. Muốn dùng lại ảnh phải ghi người chụp, nguồn ảnh.',
      owner: ['story', 'Mô hình'],
      fields: {
        file: () => [
          column('url', 'Địa chỉ ảnh', ({ part }, url) => url(part.file), { format: 'uri' }),
        ],
        consent: 'internal papers between the author and the people in the picture',
      },
    },
  },
});
