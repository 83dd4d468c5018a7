/** Open data: documents from elsewhere that texts of the province cite. */
import { knownDocumentSchema } from '#features/known-document/schema.ts';
import { recordTables } from '#outputs/open-data/record-tables.ts';

export const openData = recordTables('knownDocument', knownDocumentSchema, {
  name: 'known-documents',
  file: 'van-ban-thuong-vien-dan',
  detail: true,
  title: 'Văn bản thường viện dẫn',
  description: 'Văn bản của trung ương mà văn bản ở đây viện dẫn và trang này không đăng.',
});
