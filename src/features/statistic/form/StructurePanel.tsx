/** Below the grid: the groups and versions of the series, and the forms to add more. */
import { useRef, useState, type ReactNode } from 'react';
import { versionLabel } from '#features/statistic/rules/versions.ts';
import { formatDate, isLocalDate } from '#lib/local-date.ts';
import { FORM } from '#features/statistic/labels.ts';
import { plainRecords, useEntry, useFieldWriter } from '#cms/kit/entry.ts';
import type { GridFrame } from './grid.ts';
import { GroupForm, VersionForm } from './StructureForms.tsx';
import {
  figuresOf,
  heldText,
  identitiesOf,
  lossText,
  moveItem,
  textAt,
  type Division,
  type RawItem,
} from './structure.ts';
import type { Figures } from './use-figures.ts';

interface ItemListProps {
  readonly items: readonly RawItem[];
  /** "nhóm" */
  readonly noun: string;
  readonly edit: { readonly label: string; readonly says: string; readonly done: string };
  readonly canMove?: boolean;
  readonly factsOf: (item: RawItem) => readonly string[];
  /** Why it cannot be removed. */
  readonly lossOf: (item: RawItem, name: string) => string | undefined;
  readonly write: (items: readonly RawItem[]) => void;
  readonly say: (message: string) => void;
  readonly form: (
    index: number,
    done: (items: readonly RawItem[]) => void,
    cancel: () => void,
  ) => ReactNode;
  /** Shown before the items. */
  readonly children?: ReactNode;
}

/** The groups or versions, each with its actions; a refusal appears below. */
function ItemList(props: ItemListProps) {
  const { items, noun, edit, canMove = false, factsOf, lossOf, write, say, form } = props;
  const [edited, setEdited] = useState<number>();
  const [refused, setRefused] = useState<{ index: number; why: string }>();
  const change = (next: readonly RawItem[], message: string): void => {
    setEdited(undefined);
    setRefused(undefined);
    write(next);
    say(message);
  };
  return (
    <ol className="mb-sessions">
      {props.children}
      {items.map((item, index) => {
        const key = textAt(item, 'key');
        const name = textAt(item, 'label') || key;
        const takeOut = (): void => {
          const why = lossOf(item, name);
          if (why) setRefused({ index, why });
          else change(items.toSpliced(index, 1), `Đã bỏ ${noun} “${name}”.`);
        };
        const move = (by: -1 | 1) => (): void =>
          change(moveItem(items, index, by), `“${name}” nay đứng thứ ${index + by + 1}.`);
        const button = (label: string, says: string, run: () => void, disabled = false) => (
          <button
            type="button"
            className="mb-button"
            aria-label={`${says}: ${name}`}
            disabled={disabled}
            onClick={run}
          >
            {label}
          </button>
        );
        return (
          <li key={key || index}>
            <span className="mb-session">
              {name}
              <span className="mb-note">{factsOf(item).join(' · ')}</span>
            </span>
            <span className="mb-actions">
              {canMove && button('↑', 'Đưa lên', move(-1), index === 0)}
              {canMove && button('↓', 'Đưa xuống', move(1), index === items.length - 1)}
              {button(edit.label, edit.says, () => setEdited(index))}
              {button('Bỏ', `Bỏ ${noun}`, takeOut)}
            </span>
            {refused?.index === index && (
              <p className="mb-refusal" role="alert">
                {refused.why}
              </p>
            )}
            {edited === index &&
              form(
                index,
                (next) => change(next, edit.done),
                () => setEdited(undefined),
              )}
          </li>
        );
      })}
    </ol>
  );
}

function versionFacts(version: RawItem): string[] {
  const form = (version['form'] ?? {}) as RawItem;
  const from = textAt(version, 'from');
  return [
    isLocalDate(from) ? FORM.appliesFrom(formatDate(from)) : '',
    [textAt(form, 'code'), textAt(form, 'column') && `${FORM.column} ${textAt(form, 'column')}`]
      .filter(Boolean)
      .join(', '),
    textAt(form, 'circular'),
    textAt(version, 'why'),
  ].filter(Boolean);
}

interface Props {
  readonly figures: Figures;
  readonly frame: GridFrame;
}

export function StructurePanel({ figures, frame }: Props) {
  const { data } = useEntry();
  const write = useFieldWriter();
  const groups = plainRecords(data['groups']);
  const versions = plainRecords(data['versions']);
  const [task, setTask] = useState<Division>();
  const [said, say] = useState('');
  const openers = {
    group: useRef<HTMLButtonElement>(null),
    version: useRef<HTMLButtonElement>(null),
  };
  const close = (message: string): void => {
    if (task) openers[task].current?.focus();
    setTask(undefined);
    say(message);
  };
  const opener = (which: Division, label: string) => (
    <button
      ref={openers[which]}
      type="button"
      className="mb-button"
      aria-expanded={task === which}
      onClick={() => {
        say('');
        setTask(which);
      }}
    >
      {label}
    </button>
  );
  const held = (by: Division, key: string | undefined) =>
    heldText([...figures.series, ...figures.unread], frame, by, key);
  const former = versionLabel(frame, undefined);
  const heldBefore = held('version', undefined);
  return (
    <section className="mb-panel mb-structure" aria-label="Nhóm và phiên bản">
      <div className="mb-row">
        {opener('group', 'Thêm nhóm…')}
        {opener('version', 'Bắt đầu phiên bản mới…')}
      </div>
      <p className="mb-hint">
        Nhóm: một kỳ có nhiều số, như khiếu nại, tố cáo. Phiên bản: biểu mẫu hay cách tính đổi, số
        mới không so được với số cũ.
      </p>
      <p role="status">{said}</p>
      {task === 'group' && (
        <GroupForm
          groups={groups}
          index={undefined}
          ungrouped={figuresOf(figures.series, 'group', undefined).length}
          done={(next, adopting) => {
            write('groups', next);
            if (adopting) figures.adopt(adopting);
            close('Đã thêm nhóm: bảng số liệu có thêm một cột. Bấm Lưu để giữ.');
          }}
          cancel={() => close('')}
        />
      )}
      {task === 'version' && (
        <VersionForm
          frame={frame}
          series={figures.series}
          versions={versions}
          index={undefined}
          done={(next, start, withFigures) => {
            write('versions', next);
            if (start) figures.startVersion(start, withFigures);
            close('Đã bắt đầu phiên bản mới: kỳ thêm từ nay thuộc phiên bản ấy. Bấm Lưu để giữ.');
          }}
          cancel={() => close('')}
        />
      )}
      {groups.length > 0 && (
        <details className="mb-paste">
          <summary>
            Các nhóm số liệu <span className="mb-note-inline">({groups.length})</span>
          </summary>
          <ItemList
            items={groups}
            noun="nhóm"
            edit={{ label: 'Đổi tên', says: 'Đổi tên', done: 'Đã đổi tên nhóm.' }}
            canMove
            factsOf={(group) => {
              const key = textAt(group, 'key');
              return [`mã ${key}`, held('group', key) ?? 'chưa có số'];
            }}
            lossOf={(group, name) => {
              const key = textAt(group, 'key');
              return lossText(name, held('group', key), identitiesOf(frame.identities, key));
            }}
            write={(next) => write('groups', next)}
            say={say}
            form={(index, done, cancel) => (
              <GroupForm groups={groups} index={index} ungrouped={0} done={done} cancel={cancel} />
            )}
          />
        </details>
      )}
      {versions.length > 0 && (
        <details className="mb-paste">
          <summary>
            Các phiên bản cách tính <span className="mb-note-inline">({versions.length})</span>
          </summary>
          <ItemList
            items={versions}
            noun="phiên bản"
            edit={{ label: 'Sửa', says: 'Sửa phiên bản', done: 'Đã sửa phiên bản.' }}
            factsOf={(version) => [
              ...versionFacts(version),
              held('version', textAt(version, 'key')) ?? 'chưa có số',
            ]}
            lossOf={(version, name) => lossText(name, held('version', textAt(version, 'key')), [])}
            write={(next) => write('versions', next)}
            say={say}
            form={(index, done, cancel) => (
              <VersionForm
                frame={frame}
                series={figures.series}
                versions={versions}
                index={index}
                done={done}
                cancel={cancel}
              />
            )}
          >
            {former && heldBefore && (
              <li>
                <span className="mb-session">
                  {former}
                  <span className="mb-note">{heldBefore}</span>
                </span>
              </li>
            )}
          </ItemList>
        </details>
      )}
    </section>
  );
}
