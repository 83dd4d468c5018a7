/** What becomes of the chart: two lines with nothing between them. */

interface Props {
  readonly former: string;
  /** "44 số" */
  readonly kept: string;
  readonly next: string;
}

const Line = ({ points }: { readonly points: string }) => (
  <svg viewBox="0 0 120 40" aria-hidden="true">
    <polyline points={points} />
  </svg>
);

export function VersionBreak({ former, kept, next }: Props) {
  return (
    <div className="mb-break">
      <div>
        <Line points="4,34 32,26 60,29 88,18 116,14" />
        <p>
          <strong>Trước:</strong> {former}. {kept}, giữ nguyên, người đọc vẫn xem được.
        </p>
      </div>
      <div>
        <Line points="4,24 32,27 60,20" />
        <p>
          <strong>Từ nay:</strong> {next}. Bắt đầu một dãy mới.
        </p>
      </div>
      <p className="mb-hint">
        Hai dãy đứng riêng: trang không bao giờ vẽ chúng thành một đường, không so và không cộng
        chúng với nhau.
      </p>
    </div>
  );
}
