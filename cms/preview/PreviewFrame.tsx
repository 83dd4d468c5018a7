/** The frame of a preview, in which nothing runs; as wide as the pane, a phone or a computer. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { siteTheme } from '#cms/kit/site-context.ts';
import { applyTheme } from '#cms/styles/theme.ts';

export type Width = 'pane' | 'phone' | 'computer';
const WIDTHS: Readonly<Record<Exclude<Width, 'pane'>, number>> = { phone: 360, computer: 1200 };

const EMPTY =
  '<!doctype html><html lang="vi"><head><title>Xem trước</title></head><body></body></html>';

/** A page that is wider than the pane is drawn smaller. */
function fit(frame: HTMLIFrameElement, room: DOMRectReadOnly, width: Width): void {
  const wanted = width === 'pane' ? room.width : WIDTHS[width];
  const scale = Math.min(1, room.width / wanted);
  const { style } = frame;
  style.setProperty('width', `${wanted}px`);
  style.setProperty('height', `${room.height / scale}px`);
  style.setProperty('transform', `scale(${scale})`);
  style.setProperty('margin-inline-start', `${Math.max(0, (room.width - wanted) / 2)}px`);
}

interface Props {
  readonly width: Width;
  /** Draws into the empty document of the frame; called again when it is another function. */
  readonly draw?: (document: Document) => Promise<void>;
  /** Style sheets of the frame's own. */
  readonly sheets: readonly string[];
  /** Drawn into it by React. */
  readonly children?: ReactNode;
}

export function PreviewFrame({ width, draw, sheets, children }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [document, setDocument] = useState<Document>();

  useEffect(() => {
    const element = frame.current;
    const room = element?.parentElement;
    if (!element || !room) return undefined;
    const observer = new ResizeObserver(() => fit(element, room.getBoundingClientRect(), width));
    observer.observe(room);
    return () => observer.disconnect();
  }, [width]);

  useEffect(() => {
    if (document && draw) void draw(document);
  }, [document, draw]);

  const open = () => {
    const opened = frame.current?.contentDocument ?? undefined;
    if (!opened?.defaultView || opened === document) return;
    applyTheme(siteTheme(), opened.defaultView);
    for (const href of sheets) {
      const link = opened.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      opened.head.append(link);
    }
    // An address within the page is one of the page around it here.
    opened.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a[href^="#"]');
      if (!link) return;
      event.preventDefault();
      opened
        .getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
        ?.scrollIntoView();
    });
    setDocument(opened);
  };
  return (
    <div className="mb-viewer-room">
      <iframe
        ref={frame}
        title="Xem trước"
        srcDoc={EMPTY}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        onLoad={open}
      />
      {document && children && createPortal(children, document.body)}
    </div>
  );
}
