/** “Chọn tệp đã có”: a file of an earlier record again, without a second copy in the repository. */
import { useState } from 'react';
import { Button } from '#cms/kit/controls.tsx';
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
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {title}
      </Button>
      {isOpen && (
        <Dialog className="mb-choose mb-widget" aria-label={title} onClose={close}>
          <div className="mb-head">
            <h2>{title}</h2>
            <Button onClick={close}>Đóng</Button>
          </div>
          <StoredFiles
            folders={folders}
            accepts={accepts}
            action={(file) => (
              <Button
                aria-label={`Chọn: ${file.name}`}
                onClick={() => {
                  choose(file);
                  close();
                }}
              >
                Chọn
              </Button>
            )}
          />
        </Dialog>
      )}
    </>
  );
}
