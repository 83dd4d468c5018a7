/** Where files are dropped, with the button that chooses them. */
import { useRef, useState } from 'react';
import { PICTURE_EXTENSIONS, UPLOAD_EXTENSIONS } from '#lib/file-signature.ts';

interface Props {
  readonly isPicture: boolean;
  readonly isBusy: boolean;
  readonly add: (files: readonly File[]) => void;
}

export function DropZone({ isPicture, isBusy, add }: Props) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const accepted = [...(isPicture ? PICTURE_EXTENSIONS : UPLOAD_EXTENSIONS)];
  const what = isPicture ? 'ảnh' : 'tệp';
  return (
    <div
      className="mb-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <button
        type="button"
        className="mb-button mb-primary"
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        Chọn {what}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accepted.map((extension) => `.${extension}`).join()}
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          // The same file may be chosen again, after it was mended.
          target.value = '';
        }}
      />
      <span role="status">{isBusy ? `Đang đọc ${what}…` : `hoặc kéo ${what} thả vào đây`}</span>
    </div>
  );
}
