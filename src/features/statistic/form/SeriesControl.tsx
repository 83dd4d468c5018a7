/**
 * The widget of `series`: an editable grid and the import of an official form. It reads the rest of
 * the form (groups, versions, identities, unit) from the store.
 */
import './statistic.css';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { useStored } from '#cms/kit/decap.ts';
import {
  plainRecords,
  toStore,
  useEntry,
  type WidgetHandle,
  type WidgetProps,
} from '#cms/kit/entry.ts';
import { AddAgency, AddPeriod } from './AddLines.tsx';
import { FigureGrid } from './FigureGrid.tsx';
import { columnsOf, frameOf, lineName, sectionsOf, usesParts, type GridFrame } from './grid.ts';
import { ImportPanel } from './ImportPanel.tsx';
import type { RowRef, CellRef } from './series-edit.ts';
import { straysOf } from './structure.ts';
import { isDecision, typedAt } from './typed.ts';
import { useFigures, type Figures } from './use-figures.ts';

/** Why the figures of a cell cannot be saved yet. */
function faultAt({ series, texts, filed }: Figures, cell: CellRef): string | undefined {
  const typed = typedAt(series, texts, cell);
  if (typed.kind === 'unreadable') return 'có ô không đọc được thành số';
  if (typed.kind === 'incomplete') return 'có tử số, mẫu số nhưng chưa ghi giá trị';
  return isDecision(typed, filed)
    ? 'hãy chọn “Đây là số sửa”, “Sửa lỗi gõ” hoặc “Giữ số cũ”'
    : undefined;
}

/** The first fault, in the format Decap expects: `CUSTOM` is neither "required" nor "pattern". */
function validity(figures: Figures, frame: GridFrame, cells: readonly CellRef[]) {
  for (const cell of cells) {
    const fault = faultAt(figures, cell);
    if (fault) return { error: { type: 'CUSTOM', message: `${lineName(frame, cell)}: ${fault}` } };
  }
  return true as const;
}

interface StraysProps {
  readonly figures: Figures;
  readonly frame: GridFrame;
}

/** Figures whose group or version is no longer, or not yet, what they name: where they may go. */
function Strays({ figures, frame }: StraysProps) {
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

function SeriesEditor({ value, onChange, forID, classNameWrapper, ref }: WidgetProps) {
  const { data } = useEntry();
  const frame = frameOf(data);
  const figures = useFigures(plainRecords(value), (series) => onChange(toStore(series)));
  const columns = columnsOf(frame, figures.series, usesParts(frame, figures.series));
  const sections = sectionsOf(figures.series, figures.added);
  const cells = sections.flatMap(({ lines }) =>
    lines.flatMap((line) => columns.map(({ group }): CellRef => ({ ...line, group }))),
  );
  useImperativeHandle(ref as Ref<WidgetHandle>, () => ({
    isValid: () => validity(figures, frame, cells),
  }));
  const editor = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState<RowRef>();
  const freshName = fresh && lineName(frame, fresh);
  useEffect(() => {
    const rows = [...(editor.current?.querySelectorAll<HTMLElement>('tr[data-line]') ?? [])];
    const row = rows.find(({ dataset }) => dataset['line'] === freshName);
    row?.querySelector<HTMLInputElement>('input.mb-number')?.focus();
  }, [freshName]);
  const add = (lines: readonly RowRef[]): void => {
    figures.add(lines);
    setFresh(lines[0]);
  };
  return (
    <div ref={editor} id={forID} className={`${classNameWrapper} mb-widget`}>
      <p className="mb-hint">
        Ghi đúng như báo cáo. Viết số kiểu Việt Nam: 3.766 hoặc 91,3. Enter, ↑, ↓ để sang dòng.
      </p>
      {figures.unread.length > 0 && (
        <p className="mb-fault" role="alert">
          {figures.unread.length} số liệu trong tệp ghi sai cách nên không hiện ở đây; chúng được
          giữ nguyên.
        </p>
      )}
      <Strays figures={figures} frame={frame} />
      <AddPeriod frame={frame} sections={sections} add={add} />
      {sections.length > 0 && (
        <FigureGrid figures={figures} frame={frame} columns={columns} sections={sections} />
      )}
      <AddAgency frame={frame} sections={sections} add={add} />
      <ImportPanel figures={figures} frame={frame} columns={columns} />
    </div>
  );
}

/** A new editor for each record: the figures of its first render are those of the file. */
export function SeriesControl(props: WidgetProps) {
  const draft = useStored(({ entryDraft }) => entryDraft.get('key'));
  return <SeriesEditor key={draft} {...props} />;
}
