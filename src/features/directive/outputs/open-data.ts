/** Open data: directives with their relations, files and changes. */
import { CONCEPTS } from '#features/concepts.ts';
import { INVERSE_RELATION_KINDS } from '#features/directive/relation-schema.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import { directiveSchema } from '#features/directive/schema.ts';
import { recordTables } from '#outputs/open-data/record-tables.ts';
import { column } from '#outputs/open-data/table.ts';

export const openData = recordTables('directive', directiveSchema, {
  name: 'directives',
  file: CONCEPTS.directive.path,
  title: 'Văn bản',
  description:
    'Văn bản của Đảng, Nhà nước, Mặt trận và đoàn thể đăng trên trang, không kèm toàn văn.',
  body: 'the files of all documents have the texts',
  parts: {
    relations: {
      name: 'relations',
      file: 'quan-he-van-ban',
      title: 'Quan hệ giữa các văn bản',
      description: 'Mỗi quan hệ một dòng, theo chiều văn bản sau nói về văn bản trước.',
      owner: ['from', 'Văn bản'],
      fields: {
        kind: (own) => [
          ...own,
          column(
            'inverse_label',
            'Chiều ngược lại',
            ({ part }) => INVERSE_RELATION_KINDS[part.kind],
          ),
        ],
      },
    },
    'outcome.matters': {
      name: 'outcomes',
      file: 'ket-qua-giai-quyet',
      title: 'Kết quả tiếp công dân, giải quyết khiếu nại',
      description:
        'Mỗi vụ việc một dòng, theo thông báo kết luận hoặc quyết định đã công khai; không có tên người dân.',
      owner: ['directive', 'Văn bản'],
      hides: (data) => withdrawalOf(data) !== undefined,
    },
    attachments: {
      name: 'attachments',
      file: 'tep-dinh-kem',
      title: 'Tệp kèm theo văn bản',
      description: 'Mỗi tệp một dòng. Tệp của văn bản đã gỡ không có ở đây.',
      owner: ['directive', 'Văn bản'],
      hides: (data) => withdrawalOf(data) !== undefined,
      fields: {
        file: () => [
          column('url', 'Địa chỉ tệp', ({ part }, url) => url(part.file), { format: 'uri' }),
        ],
      },
    },
    changes: {
      name: 'changes',
      file: 'thay-doi-van-ban',
      title: 'Đính chính, cập nhật, gỡ bỏ văn bản',
      description: 'Mỗi lần sửa văn bản đã đăng một dòng, kèm lời giải thích đã công bố.',
      owner: ['directive', 'Văn bản'],
      fields: { hidesBefore: 'only what the site shows of earlier wordings' },
    },
  },
});
