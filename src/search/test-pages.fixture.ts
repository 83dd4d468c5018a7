/** Pages for tests of the whole search. */
import type { SearchPage } from '#search/types.ts';

const bare: SearchPage = {
  url: '',
  title: '',
  kind: 'Văn bản',
  type: '',
  agency: '',
  agencyId: '',
  alsoCalled: [],
  fields: [],
  date: '',
  number: '',
  validity: '',
  sample: false,
  secondary: false,
  passages: [],
};
const passage = (text: string, id = '', heading = '') => ({ id, heading, text });
const directive = (id: string, title: string, text: string, more: Partial<SearchPage> = {}) => ({
  ...bare,
  url: `/van-ban/${id}/`,
  title,
  passages: [passage(text)],
  ...more,
});

/** A small site; each page has the content that a test searches for. */
export const PAGES: readonly SearchPage[] = [
  directive(
    'ct-2021',
    'Chỉ thị số 08-CT/TU: Về công tác dân vận',
    'Cơ quan phân công một lãnh đạo.',
    {
      ...{ type: 'Chỉ thị', number: '08-CT/TU', date: '2021-09', agency: 'Tỉnh ủy Bến Tre' },
      agencyId: 'tinh-uy',
      fields: ['Công tác dân vận'],
    },
  ),
  directive('ct-2026', 'Chỉ thị số 08-CT/TU: Về phòng, chống lãng phí', 'Tiết kiệm điện, nước.', {
    ...{ type: 'Chỉ thị', number: '08-CT/TU', date: '2026-02-10', agency: 'Tỉnh ủy Vĩnh Long' },
  }),
  directive('quy-dinh', 'Quyết định số 15/2026/QĐ-UBND: Quy định về tiếp công dân', '', {
    ...{ type: 'Quyết định', number: '15/2026/QĐ-UBND', date: '2026-03-05' },
    agency: 'UBND tỉnh',
    passages: [
      passage('Ủy ban nhân dân tỉnh ban hành Quy định về tiếp công dân.'),
      passage('Lãnh đạo tiếp định kỳ tại Trụ sở.', 'dieu-7', 'Điều 7. Thời gian tiếp công dân'),
      {
        id: 'dieu-9',
        heading: 'Điều 9. Từ chối tiếp',
        text: '1. Người say rượu.\n2. Người dùng điện thoại để đe dọa.',
        places: [
          { id: 'dieu-9-khoan-1', label: 'khoản 1 Điều 9', at: 0 },
          { id: 'dieu-9-khoan-2', label: 'khoản 2 Điều 9', at: 19 },
        ],
      },
    ],
  }),
  directive(
    'khieu-nai',
    'Báo cáo kết quả giải quyết khiếu nại, tố cáo',
    'Khiếu nại đông người giảm.',
    {
      ...{ type: 'Báo cáo', date: '2025-12-01', fields: ['Khiếu nại, tố cáo'] },
    },
  ),
  directive('khieu-nai-2', 'Kế hoạch giải quyết khiếu nại kéo dài', 'Rà soát đơn khiếu nại.', {
    ...{ type: 'Kế hoạch', date: '2024-01-01' },
  }),
  directive('so-do', 'Cấp giấy chứng nhận quyền sử dụng đất lần đầu', 'Hồ sơ nộp tại một cửa.'),
  directive('den', 'Đèn đường quê', 'Bà con góp công, góp của thắp sáng.', {
    kind: 'Dân vận khéo',
  }),
  directive('hoa-giai', 'Tổ hòa giải ở cơ sở', 'Hòa giải viên được bồi dưỡng.'),
  directive('hoa', 'Trồng hoa dọc đường', 'Hoa nở quanh năm.'),
  {
    ...bare,
    url: '/co-quan/ubnd/',
    kind: 'Cơ quan',
    type: 'Chính quyền',
    title: 'Ủy ban nhân dân tỉnh Minh Họa',
    agency: 'UBND tỉnh',
    passages: [passage('Ai phụ trách.')],
  },
  {
    ...bare,
    url: '/co-quan/tinh-uy/',
    kind: 'Cơ quan',
    title: 'Tỉnh ủy Vĩnh Long',
    agencyId: 'tinh-uy',
    alsoCalled: ['Tỉnh ủy Bến Tre', 'Tỉnh ủy Vĩnh Long'],
    passages: [passage('Trụ sở.')],
  },
  ...Array.from({ length: 12 }, (_, at) =>
    directive(
      `khac-${at}`,
      `Thông báo thứ ${at}`,
      `Việc chung của cơ quan nhà nước, làm lại kỳ ${at}.`,
    ),
  ),
];
export const TERMS = {
  abbreviations: [
    { short: 'UBND', full: 'Ủy ban nhân dân' },
    { short: 'KNTC', full: 'khiếu nại, tố cáo' },
  ],
  related: [{ words: ['sổ đỏ'], also: ['giấy chứng nhận quyền sử dụng đất'] }],
};
