/** How messages are drawn: the options Decap's `Notifications` passes to react-toastify. */

interface CloseProps {
  readonly closeToast: (event: React.MouseEvent<HTMLElement>) => void;
  readonly theme: string;
}

/** The library's own button is named “close”. */
const CloseButton = ({ closeToast, theme }: CloseProps) => (
  <button
    type="button"
    className={`Toastify__close-button Toastify__close-button--${theme}`}
    aria-label="Đóng thông báo"
    onClick={(event) => {
      event.stopPropagation();
      closeToast(event);
    }}
  >
    <svg aria-hidden="true" viewBox="0 0 14 16">
      <path
        fillRule="evenodd"
        d="M7.71 8.23l3.75 3.75-1.48 1.48-3.75-3.75-3.75 3.75L1 11.98l3.75-3.75L1 4.48 2.48 3l3.75 3.75L9.98 3l1.48 1.48-3.75 3.75z"
      />
    </svg>
  </button>
);

export const TOAST_OPTIONS = {
  closeButton: CloseButton,
  // The bar has an English name; hidden from screen readers, it is drawn all the same: admin.css.
  hideProgressBar: true,
} as const;
