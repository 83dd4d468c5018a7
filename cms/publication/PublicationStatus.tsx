/** How the last publication of the site went, where a service beside it says so. */
import type { PublicationFault } from '#features/publication-state.ts';
import { useSitePublication } from './publications.ts';

/** Listed by name; the window of “npm start” has all. */
const MOST_LISTED = 10;

/** The address of a record's form; of files such as `site.yml` too. */
function formOf(file: string): string {
  const [first = '', second] = file.replace(/\.(?:md|yml)$/, '').split('/');
  return `#/collections/${second ? first : 'settings'}/entries/${second ?? first}`;
}

/** A fault that keeps the site as it is, with a link to the record. */
export const Fault = ({ file, field, fault }: PublicationFault) => (
  <>
    {/\.(?:md|yml)$/.test(file) ? <a href={formOf(file)}>{file}</a> : file}
    {field && ` · ${field}`}: {fault}
  </>
);

const seconds = (value: number): string => value.toFixed(1).replace('.', ',');

export function PublicationStatus() {
  const shown = useSitePublication();
  if (!shown) return null;
  const { publication, at } = shown;
  const faults = publication.state === 'failed' ? publication.faults : [];
  return (
    <div role="status" className="mb-publication">
      {publication.state === undefined && <p>{publication.unknown}.</p>}
      {publication.state === 'running' && <p>Đang đưa lên trang…</p>}
      {publication.state === 'published' && (
        <p>
          Đã lên trang sau {seconds(publication.seconds)} giây ({at})
        </p>
      )}
      {publication.state === 'failed' && (
        <p className="mb-fault">
          Chưa lên trang; trang đang có được giữ nguyên. {publication.message}
        </p>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.slice(0, MOST_LISTED).map((each) => (
            <li key={JSON.stringify(each)}>
              <Fault {...each} /> → {each.cure}
            </li>
          ))}
        </ul>
      )}
      {faults.length > MOST_LISTED && (
        <p>Và {faults.length - MOST_LISTED} lỗi nữa: xem nhật ký của máy chủ.</p>
      )}
    </div>
  );
}
