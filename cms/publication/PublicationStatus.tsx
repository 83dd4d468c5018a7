/** How the last publication of the site went, where a service beside it says so. */
import { useEffect, useState } from 'react';
import { hasService, publicationState } from '#cms/service.ts';
import type { PublicationFault, PublicationState } from '#features/publication-state.ts';
import { timeAt } from '#lib/local-date.ts';

const ASKED_EVERY_MS = 1_000;
/** Listed by name; the window of “npm start” has all. */
const MOST_LISTED = 10;

interface Shown {
  /** `unknown`: why the service has not said it. */
  readonly publication: PublicationState | { readonly state?: never; readonly unknown: string };
  /** When it was first seen. */
  readonly at: string;
}

/** @returns undefined where the site has no service, or it has not answered yet */
function usePublication(): Shown | undefined {
  const [shown, show] = useState<Shown>();
  useEffect(() => {
    if (!hasService()) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let isWanted = true;
    const ask = async () => {
      const now = await publicationState().catch(({ message }: Error) => ({ unknown: message }));
      if (!isWanted) return;
      show((before) =>
        JSON.stringify(before?.publication) === JSON.stringify(now)
          ? before
          : { publication: now, at: timeAt(new Date()) },
      );
      timer = setTimeout(() => void ask(), ASKED_EVERY_MS);
    };
    void ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, []);
  return shown;
}

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
  const shown = usePublication();
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
