/** A paste into the editor of Markdown. The reader of foreign HTML is large, so it comes when needed. */
import { notify } from './notice.ts';

/** Words of a legal text lead where the site finds its documents, not where a portal did. */
const isLegal = (): boolean => location.hash.startsWith('#/collections/directives/');

const PICTURES =
  'Ảnh trong phần dán không được lấy theo. Hãy tải ảnh lên ở ô “Ảnh” và ghi mô tả cho người không nhìn thấy.';

/**
 * @param html what the clipboard holds
 * @param insert inserts Markdown at the cursor
 */
export function insertPasted(html: string, insert: (markdown: string) => void): void {
  import('#import/html/read-html.ts')
    .then(({ readPasted }) => {
      const { markdown, pictures } = readPasted(html, !isLegal());
      if (markdown) insert(markdown);
      if (pictures > 0) notify(PICTURES);
    })
    .catch((error: unknown) => {
      console.info('Dán:', error);
      notify('Chưa dán được phần này. Hãy dán không kèm định dạng: Ctrl + Shift + V.');
    });
}
