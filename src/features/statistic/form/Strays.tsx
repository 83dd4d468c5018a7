/** Figures whose group or version is no longer, or not yet, what they name: where they may go. */
import { Button } from '#cms/kit/controls.tsx';
import type { GridFrame } from './grid.ts';
import { straysOf } from './structure.ts';
import type { Figures } from './use-figures.ts';

interface Props {
  readonly figures: Figures;
  readonly frame: GridFrame;
}

export function Strays({ figures, frame }: Props) {
  return (
    <div role="alert">
      {straysOf(figures.series, frame).map(({ text, places }) => (
        <div key={text} className="mb-refusal">
          <p>
            {text}. Không số nào mất:{' '}
            {places.length > 0 ? 'chuyển các số ấy sang:' : 'chúng ở cột riêng trong bảng.'}
          </p>
          <div className="mb-row">
            {places.map(({ name, move }) => (
              <Button key={name} onClick={() => figures.move(move)}>
                {name}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
