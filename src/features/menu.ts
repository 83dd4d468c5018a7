/** The sections of the site in menu order, named after what readers look for. */
import { pathOf } from './concepts.ts';

interface MenuItem {
  readonly label: string;
  readonly path: string;
}

export const MENU = [
  { label: 'Lịch tiếp công dân', path: pathOf('reception') },
  { label: 'Chỉ thị và văn bản', path: pathOf('directive') },
  { label: 'Theo dõi thực hiện', path: '/thuc-hien/' },
  { label: 'Dân vận khéo', path: pathOf('story') },
  { label: 'Đối thoại', path: pathOf('dialogue') },
  { label: 'Hỏi đáp, góp ý', path: pathOf('feedback') },
  { label: 'Thống kê', path: pathOf('statistic') },
  { label: 'Cơ quan', path: pathOf('agency') },
] as const satisfies readonly MenuItem[];

/** Additional links in the footer, about the site itself. */
export const ABOUT_MENU = [
  { label: 'Giới thiệu', path: '/gioi-thieu/' },
  { label: 'Tư liệu ngoài tỉnh', path: '/tu-lieu/' },
  { label: 'Dữ liệu mở', path: '/du-lieu/' },
  { label: 'Nhật ký cập nhật', path: '/nhat-ky/' },
] as const satisfies readonly MenuItem[];
