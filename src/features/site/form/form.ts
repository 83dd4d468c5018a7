import type { ConceptForm } from '#features/form.ts';
import type { Site } from '#features/site/schema.ts';

export const siteForm: Pick<ConceptForm<Site>, 'groups' | 'conditions' | 'help'> = {
  groups: [
    { id: 'identity', label: 'Tên và phương châm' },
    { id: 'province', label: 'Tỉnh và cơ quan chủ quản' },
    { id: 'contact', label: 'Liên hệ' },
    { id: 'documents', label: 'Văn bản gốc, cơ quan ban hành' },
    { id: 'feedback', label: 'Nhận góp ý' },
    { id: 'look', label: 'Màu sắc' },
    { id: 'data', label: 'Dữ liệu mở' },
  ],
  conditions: {
    usefulness: {
      applies: ({ feedbackEndpoint }) => String(feedbackEndpoint ?? '').startsWith('/'),
      when: 'máy nhận góp ý chạy cạnh trang',
    },
  },
};
