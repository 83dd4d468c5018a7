/** A form as a PDF: A4, the site's font embedded, text that can be selected and read aloud. */
import { SHEET } from '#features/directive/labels.ts';
import { PAPER } from '#features/petition/labels.ts';
import { formLines, withDots } from '#features/petition/rules/lines.ts';
import type { Petition } from '#features/petition/schema.ts';
import { CHART_FONT } from '#outputs/charts/wrap-text.ts';
import { PDFDocument } from '#site/cards/canvas.ts';

/** Points: 30 mm on the left, 20 mm elsewhere. */
const [WIDTH, HEIGHT, LEFT, OTHER] = [595, 842, 85, 57];
const RIGHT = WIDTH - OTHER;
const SIZE = 12;
const LEADING = 20;
/** A blank shorter than this is continued on a line of its own. */
const LEAST_BLANK = 40;

type PdfFile = InstanceType<typeof PDFDocument>;

/** Writes from top to bottom, on as many pages as it takes. */
class Sheet {
  readonly #file: PdfFile;
  #page: ReturnType<PdfFile['beginPage']>;
  #y = OTHER;

  constructor(title: string) {
    this.#file = new PDFDocument({ title });
    this.#page = this.#file.beginPage(WIDTH, HEIGHT);
  }

  #down(by = LEADING): void {
    this.#y += by;
    if (this.#y <= HEIGHT - OTHER) return;
    this.#file.endPage();
    this.#page = this.#file.beginPage(WIDTH, HEIGHT);
    this.#y = OTHER + LEADING;
  }

  keep(height: number): void {
    if (this.#y + height > HEIGHT - OTHER) this.#down(height);
  }

  space(by: number): void {
    this.#y += by;
  }

  /** Texts beside each other, each around its own `x`, or ending there. */
  row(
    texts: readonly (readonly [x: number, text: string])[],
    { weight = 400, size = SIZE, align = 'center' as 'center' | 'right' } = {},
  ): void {
    this.#down();
    this.#page.font = `${weight} ${size}px ${CHART_FONT}`;
    this.#page.textAlign = align;
    for (const [x, text] of texts) this.#page.fillText(text, x, this.#y);
  }

  /** Broken at words between the margins; a blank at the end is a dotted line to the margin. */
  line(text: string, fills: boolean): void {
    this.#down();
    this.#page.font = `${SIZE}px ${CHART_FONT}`;
    this.#page.textAlign = 'left';
    let x = LEFT;
    for (const word of text.split(' ')) {
      const width = this.#page.measureText(word).width;
      if (x > LEFT && x + width > RIGHT) {
        this.#down();
        x = LEFT;
      }
      this.#page.fillText(word, x, this.#y);
      x += width + this.#page.measureText(' ').width;
    }
    if (!fills) return;
    if (RIGHT - x < LEAST_BLANK) {
      this.#down();
      x = LEFT;
    }
    this.#page.setLineDash([1, 2]);
    this.#page.lineWidth = 0.8;
    this.#page.beginPath();
    this.#page.moveTo(x, this.#y + 1);
    this.#page.lineTo(RIGHT, this.#y + 1);
    this.#page.stroke();
  }

  end(): Buffer {
    this.#file.endPage();
    return this.#file.close();
  }
}

/** The bytes of the file; equal forms give equal bytes. */
export function petitionPdf(petition: Petition): Buffer {
  const sheet = new Sheet(petition.title);
  const middle = (LEFT + RIGHT) / 2;
  sheet.row([[middle, SHEET.republic]], { weight: 600 });
  sheet.row([[middle, SHEET.motto]], { weight: 600 });
  sheet.space(SIZE);
  sheet.row([[RIGHT, withDots(PAPER.placeAndDate)]], { align: 'right' });
  sheet.space(SIZE);
  sheet.row([[middle, petition.title.toUpperCase()]], { weight: 600, size: 15 });
  sheet.space(SIZE);
  for (const { words, fills } of formLines(petition.text)) sheet.line(words, fills);
  const { signatures, closing } = petition;
  sheet.keep(LEADING * 6);
  sheet.space(SIZE);
  const half = (RIGHT - LEFT) / 4;
  // One signature is on the right.
  const columns = signatures.length === 1 ? [middle + half] : [middle - half, middle + half];
  const across = (of: (one: Petition['signatures'][number]) => string) =>
    columns.map((x, index) => {
      const one = signatures[index];
      return [x, one ? of(one) : ''] as const;
    });
  sheet.row(
    across(({ who }) => who),
    { weight: 600 },
  );
  sheet.row(
    across(({ how = '' }) => how),
    { size: 10 },
  );
  sheet.space(LEADING * 2);
  sheet.row(across(() => withDots(`${PAPER.name}: …………`)));
  if (closing) {
    sheet.space(SIZE);
    sheet.row([[middle, closing]], { weight: 600 });
  }
  return sheet.end();
}
