/** Open data: the forms that citizens fill in. */
import { petitionSchema } from '#features/petition/schema.ts';
import { recordTables } from '#outputs/open-data/record-tables.ts';
import { column } from '#outputs/open-data/table.ts';

export const openData = recordTables('petition', petitionSchema, {
  name: 'petitions',
  file: 'mau-don',
  detail: true,
  title: 'Mẫu đơn',
  description: 'Mẫu đơn khiếu nại, tố cáo, kiến nghị, phản ánh, với từng dòng và căn cứ.',
  fields: {
    signatures: () => [
      column('signatures', 'Người ký', ({ data }) =>
        data.signatures.map(({ who }) => who).join('; '),
      ),
    ],
  },
});
