/**
 * A colleague saved the same record first: both versions side by side, and nothing is lost. The
 * editor may then save all the same; the colleague's version stays in git history.
 */
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { wordDiff, type Piece } from '#lib/text-diff.ts';

export interface Conflict {
  readonly path: string;
  /** The colleague's version of the record; empty when it was deleted. */
  readonly theirs: string;
  readonly mine: string;
  /** The editor has seen both and wants to keep their own version. */
  readonly keepMine: () => void;
}

interface VersionProps {
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** Marks what only this version contains. */
  readonly own: 'removed' | 'added';
}

const Version = ({ title, pieces, own }: VersionProps) => (
  <section>
    <h3>{title}</h3>
    {/* Scrolls, so the keyboard must reach it. */}
    <pre tabIndex={0} aria-label={title}>
      {pieces.map(({ kind, text }, index) =>
        kind === 'same' ? text : kind === own ? <mark key={index}>{text}</mark> : null,
      )}
    </pre>
  </section>
);

function download({ path, mine }: Conflict): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([mine], { type: 'text/plain' }));
  link.download = path.split('/').at(-1) ?? 'ban-cua-toi.md';
  link.click();
  URL.revokeObjectURL(link.href);
}

function ConflictDialog({ conflict, close }: { conflict: Conflict; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const pieces = wordDiff(conflict.theirs, conflict.mine);
  return (
    <dialog
      ref={dialog}
      className="mb-conflict mb-widget"
      aria-labelledby="mb-xung-dot"
      onClose={close}
    >
      <h2 id="mb-xung-dot">Có người đã sửa bản ghi này trước bạn</h2>
      <p>
        Chưa lưu gì. Chỗ khác nhau được tô nền. Bạn có thể chép phần cần giữ, đóng lại và sửa tiếp
        trong biểu mẫu; hoặc giữ bản của bạn rồi bấm “Lưu” lần nữa, bản kia vẫn còn trong lịch sử.
      </p>
      <div className="mb-versions">
        <Version title="Bản đang có" pieces={pieces} own="removed" />
        <Version title="Bản của bạn" pieces={pieces} own="added" />
      </div>
      <div className="mb-actions">
        <button
          type="button"
          className="mb-button mb-primary"
          onClick={() => dialog.current?.close()}
        >
          Đóng, sửa tiếp
        </button>
        <button type="button" className="mb-button" onClick={() => download(conflict)}>
          Tải bản của tôi về máy
        </button>
        <button
          type="button"
          className="mb-button"
          onClick={() => {
            conflict.keepMine();
            dialog.current?.close();
          }}
        >
          Tôi đã xem, giữ bản của tôi
        </button>
      </div>
    </dialog>
  );
}

/** Shows both versions until the editor decides. */
export function showConflict(conflict: Conflict): void {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const close = (): void => {
    root.unmount();
    place.remove();
  };
  root.render(<ConflictDialog conflict={conflict} close={close} />);
}
