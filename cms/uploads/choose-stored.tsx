/** “Chọn tệp đã có”: a file of an earlier record again, without a second copy in the repository. */
import { useEffect, useRef, useState } from 'react';
import { StoredFiles, type StoredFile } from './stored-files.tsx';

interface Props {
  /** “tệp”, “ảnh” */
  readonly what: string;
  readonly folders: readonly string[];
  readonly accepts: (file: StoredFile) => boolean;
  readonly choose: (file: StoredFile) => void;
}

function Dialog({ what, choose, close, ...list }: Props & { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const title = `Chọn ${what} đã có`;
  return (
    <dialog ref={dialog} className="mb-ask mb-choose mb-widget" aria-label={title} onClose={close}>
      <div className="mb-head">
        <h2>{title}</h2>
        <button type="button" className="mb-button" onClick={() => dialog.current?.close()}>
          Đóng
        </button>
      </div>
      <StoredFiles
        {...list}
        action={(file) => (
          <button
            type="button"
            className="mb-button"
            aria-label={`Chọn: ${file.name}`}
            onClick={() => {
              choose(file);
              dialog.current?.close();
            }}
          >
            Chọn
          </button>
        )}
      />
    </dialog>
  );
}

export function ChooseStored(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="mb-button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Chọn {props.what} đã có
      </button>
      {isOpen && <Dialog {...props} close={() => setOpen(false)} />}
    </>
  );
}
