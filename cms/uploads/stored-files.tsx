/** The files that are stored already, by their names: searched without marks, pictures as they look. */
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useBackend } from '#cms/kit/decap.ts';
import { matcher } from '#cms/list/match.ts';
import { useLoaded } from '#cms/review/use-loaded.ts';
import { extensionOf, PICTURE_EXTENSIONS } from '#lib/file-signature.ts';
import { compareText, slugify } from '#lib/fold-text.ts';
import { fileSize, formatNumber } from '#lib/vi-number.ts';

/** As a backend lists it. */
export interface StoredFile {
  readonly name: string;
  readonly path: string;
  readonly size?: number;
  /** What the backend needs to load it, or its address. */
  readonly displayURL?: unknown;
}

/** Nobody reads a longer list: the next letter makes it shorter. */
const MOST_SHOWN = 40;

const isPicture = ({ name }: StoredFile): boolean => PICTURE_EXTENSIONS.has(extensionOf(name));

const words = (text: string): string => slugify(text).replaceAll('-', ' ');

const startsWithNumber = ({ name }: StoredFile): number => Number(/^\d/.test(name));

/** By the number of their document, the latest first; then those that have none. */
const inOrder = (a: StoredFile, b: StoredFile): number =>
  startsWithNumber(b) - startsWithNumber(a) ||
  (startsWithNumber(a) ? compareText(b.name, a.name) : compareText(a.name, b.name));

/** @param query a number as it is written, “15/2026”, or words, without marks or with */
export function findFiles(files: readonly StoredFile[], query: string): readonly StoredFile[] {
  const wanted = words(query);
  const match = matcher(wanted);
  return files.filter(({ name }) => !wanted || match(words(name)) > 0).sort(inOrder);
}

/** Loads the picture when it comes into sight: they are as large as they were stored. */
function Thumbnail({ file }: { readonly file: StoredFile }) {
  const { implementation } = useBackend();
  const place = useRef<HTMLImageElement>(null);
  const [address, setAddress] = useState<string>();
  const { displayURL } = file;
  useEffect(() => {
    let isWanted = true;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      implementation.getMediaDisplayURL(displayURL).then(
        (loaded) => isWanted && setAddress(loaded),
        // Its name is beside it.
        (error: unknown) => console.info('Chưa tải được ảnh:', error),
      );
    });
    if (place.current) watch.observe(place.current);
    return () => {
      isWanted = false;
      watch.disconnect();
    };
  }, [implementation, displayURL]);
  return <img ref={place} src={address} alt="" />;
}

interface Props {
  /** Below the repository; the same array as long as the list is the same. */
  readonly folders: readonly string[];
  readonly accepts?: (file: StoredFile) => boolean;
  /** Increased, the list is read anew. */
  readonly version?: number;
  readonly action: (file: StoredFile) => ReactNode;
}

export function StoredFiles({ folders, accepts = () => true, version = 0, action }: Props) {
  const { implementation } = useBackend();
  const [query, setQuery] = useState('');
  const load = useCallback(async () => {
    void version;
    const lists = await Promise.all(folders.map((folder) => implementation.getMedia(folder)));
    return lists.flat();
  }, [implementation, folders, version]);
  const loaded = useLoaded(load);
  if (loaded.state === 'failed')
    return <p role="alert">Chưa đọc được danh sách tệp: {loaded.reason}</p>;
  if (loaded.state === 'loading') return <p role="status">Đang đọc danh sách tệp…</p>;
  const all = loaded.value.filter(accepts);
  const found = findFiles(all, query);
  const more = found.length - MOST_SHOWN;
  return (
    <>
      <input
        type="search"
        className="mb-input mb-find-file"
        aria-label="Tìm tệp"
        placeholder="Gõ vài chữ của tên, hoặc số, ký hiệu"
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <p className="mb-note" role="status">
        {found.length > 0 ? `${formatNumber(found.length)} tệp` : 'Không có tệp nào'}
        {more > 0 && `, đang hiện ${MOST_SHOWN}: gõ thêm để thấy tệp khác`}
      </p>
      <ul className="mb-uploads">
        {found.slice(0, MOST_SHOWN).map((file) => (
          <li key={file.path} className="mb-upload">
            {isPicture(file) ? (
              <Thumbnail file={file} />
            ) : (
              <span className="mb-badge" aria-hidden="true">
                {extensionOf(file.name).toUpperCase()}
              </span>
            )}
            <div className="mb-session">
              <strong>{file.name}</strong>
              {file.size ? <span className="mb-note">{fileSize(file.size)}</span> : null}
            </div>
            <div className="mb-actions">{action(file)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
