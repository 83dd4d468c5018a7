/** Open data: the agencies, their names over time, their places and their predecessors. */
import { fullName, nameOn, shortName } from '#features/agency/rules/name.ts';
import { agencySchema } from '#features/agency/schema.ts';
import { recordTables } from '#outputs/open-data/record-tables.ts';
import { column } from '#outputs/open-data/table.ts';

export const openData = recordTables('agency', agencySchema, {
  name: 'agencies',
  file: 'co-quan',
  title: 'Cơ quan',
  description: 'Cơ quan hiện nay, cơ quan trước đây và cơ quan nơi khác được nhắc đến.',
  fields: {
    names: () => [
      column('name', 'Tên đầy đủ', ({ data }) => fullName(data), {
        constraints: { required: true },
      }),
      column('short_name', 'Tên gọn', ({ data }) => shortName(data)),
      column('name_from', 'Tên này dùng từ ngày', ({ data }) => nameOn(data).from, {
        type: 'date',
      }),
      column('former_names', 'Tên trước đây', ({ data }) =>
        data.names
          .slice(0, -1)
          .map(({ name }) => name)
          .join('; '),
      ),
    ],
    parents: () => [
      column('parents', 'Cơ quan cấp trên', ({ data }) =>
        data.parents?.map(({ agency }) => agency).join('; '),
      ),
    ],
    predecessors: () => [
      column('predecessors', 'Kế thừa từ', ({ data }) =>
        data.predecessors?.map(({ agency }) => agency).join('; '),
      ),
    ],
    openingHours: () => [
      column('opening_hours', 'Giờ làm việc, tiếp công dân thường xuyên', ({ data }) =>
        data.openingHours?.map(({ days, from, to }) => `${days}: ${from}–${to}`).join('; '),
      ),
    ],
    order: 'only how the site sorts its lists',
  },
  parts: {
    names: {
      name: 'agency-names',
      file: 'ten-co-quan',
      title: 'Tên gọi của cơ quan qua các thời kỳ',
      description: 'Mỗi tên gọi một dòng, cũ nhất trước; tên hiện nay đứng cuối.',
      owner: ['agency', 'Cơ quan'],
    },
    parents: {
      name: 'agency-parents',
      file: 'co-quan-cap-tren',
      title: 'Cơ quan cấp trên qua các thời kỳ',
      description: 'Mỗi cơ quan cấp trên một dòng, với thời gian trực thuộc nếu đã biết.',
      owner: ['child', 'Cơ quan trực thuộc'],
    },
    predecessors: {
      name: 'agency-predecessors',
      file: 'co-quan-ke-thua',
      title: 'Cơ quan kế thừa cơ quan nào',
      description: 'Mỗi lần hợp nhất, chia tách, đổi tên hoặc chuyển giao một dòng.',
      owner: ['successor', 'Cơ quan mới'],
    },
  },
});
