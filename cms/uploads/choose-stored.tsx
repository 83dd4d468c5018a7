/** “Chọn tệp đã có”: a file of an earlier record again, without a second copy in the repository. */
import { useState } from 'react';
import { Dialog } from '#cms/kit/dialog.tsx';
import { StoredFiles, type StoredFile } from './stored-files.tsx';

interface Props {
  /** “tệp”, “ảnh” */
  readonly what: string;
  readonly folders: readonly string[];
  readonly accepts: (file: StoredFile) => boolean;
  readonly choose: (file: StoredFile) => void;
}

export function ChooseStored({ what, folders, accepts, choose }: Props) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = `Chọn ${what} đã có`;
  return (
    <>
      <button
        type="button"
        className="mb-button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {title}
      </button>
      {isOpen && (
        <Dialog className="mb-choose mb-widget" aria-label={title} onClose={close}>
          <div className="mb-head">
            <h2>{title}</h2>
            <button type="button" className="mb-button" onClick={close}>
              Đóng
            </button>
          </div>
          <StoredFiles
            folders={folders}
            accepts={accepts}
            action={(file) => (
              <button
                type="button"
                className="mb-button"
                aria-label={`Chọn: ${file.name}`}
                onClick={() => {
                  choose(file);
                  close();
                }}
              >
                Chọn
              </button>
            )}
          />
        </Dialog>
      )}
    </>
  );
}
