/** Links in the footer, about the site itself. */
import { COMPLAINT, COMPLAINT_PATH } from './complaint/labels.ts';
import type { MenuItem } from './concepts.ts';

export const ABOUT_PATH = '/gioi-thieu/';
export const LIBRARY_PATH = '/tu-lieu/';

export const ABOUT_MENU = [
  { label: 'Giới thiệu', path: ABOUT_PATH },
  { label: COMPLAINT.menu, path: COMPLAINT_PATH },
  { label: 'Tư liệu ngoài tỉnh', path: LIBRARY_PATH },
  { label: 'Dữ liệu mở', path: '/du-lieu/' },
  { label: 'Nhật ký cập nhật', path: '/nhat-ky/' },
  { label: 'Đọc khi mất mạng', path: '/trang-da-luu/' },
] as const satisfies readonly MenuItem[];
