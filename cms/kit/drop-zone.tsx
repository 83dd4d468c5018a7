/** Where files are dropped, with the button that chooses them: a browser's own has words of its own. */
import { Button } from './controls.tsx';
import { useRef, useState, type ReactNode } from 'react';

interface Props {
  /** On the button: "Chọn tệp". */
  readonly label: string;
  /** Beside it: "hoặc kéo tệp thả vào đây". */
  readonly hint: string;
  /** Extensions without a dot. */
  readonly extensions: readonly string[];
  readonly isMultiple?: boolean;
  readonly isBusy?: boolean;
  readonly add: (files: readonly File[]) => void;
  /** Another way to a file. */
  readonly children?: ReactNode;
}

export function DropZone({ label, hint, extensions, isMultiple, isBusy, add, children }: Props) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
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
      <Button className="mb-primary" disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={isMultiple}
        accept={extensions.map((extension) => `.${extension}`).join()}
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          // The same file may be chosen again, after it was mended.
          target.value = '';
        }}
      />
      <span role="status">{hint}</span>
      {children}
    </div>
  );
}
