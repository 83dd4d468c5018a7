/** Links in the footer, about the site itself. */
import type { MenuItem } from './concepts.ts';

export const ABOUT_MENU = [
  { label: 'Giới thiệu', path: '/gioi-thieu/' },
  { label: 'Tư liệu ngoài tỉnh', path: '/tu-lieu/' },
  { label: 'Dữ liệu mở', path: '/du-lieu/' },
  { label: 'Nhật ký cập nhật', path: '/nhat-ky/' },
  { label: 'Đọc khi mất mạng', path: '/trang-da-luu/' },
] as const satisfies readonly MenuItem[];
