/** Paste into the Markdown editor. The reader of foreign HTML is large, so it loads on demand. */
import { formOf } from '#features/index.ts';
import { decap } from './kit/decap.ts';

const VISIBLE_MS = 12_000;

const notify = (message: string): void =>
  decap().notify({ message, type: 'info', dismissAfter: VISIBLE_MS });

/** Links in a legal text point to the site's documents, not to those of another portal. */
const isLegal = (): boolean => formOf(location.hash.split('/')[2] ?? '')?.body?.isLegal === true;

const PICTURES =
  'Ảnh trong phần dán không được lấy theo. Hãy tải ảnh lên ở ô “Ảnh” và ghi mô tả cho người không nhìn thấy.';

const TITLE =
  'Tên loại và trích yếu ở đầu phần dán không lấy vào toàn văn: trang đã in hai dòng ấy theo ô “Loại” và “Trích yếu”.';

/**
 * @param html content of the clipboard
 * @param insert inserts Markdown at the cursor
 */
export function insertPasted(html: string, insert: (markdown: string) => void): void {
  import('#import/html/read-html.ts')
    .then(({ readPasted }) => {
      const { markdown, pictures, hadTitle } = readPasted(html, !isLegal());
      if (markdown) insert(markdown);
      if (hadTitle) notify(TITLE);
      if (pictures > 0) notify(PICTURES);
    })
    .catch((error: unknown) => {
      console.info('Dán:', error);
      notify('Chưa dán được phần này. Hãy dán không kèm định dạng: Ctrl + Shift + V.');
    });
}
