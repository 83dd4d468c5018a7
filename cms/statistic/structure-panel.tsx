/** Beneath the grid: what the series is divided by, and the two ways to divide it further. */
import { useRef, useState } from 'react';
import type { Frame } from './grid.ts';
import { GroupForm } from './group-form.tsx';
import { GroupList, ungroupedOf } from './group-list.tsx';
import type { Figures } from './use-figures.ts';
import { useStructure } from './use-structure.ts';
import { VersionForm } from './version-form.tsx';
import { VersionList } from './version-list.tsx';

interface Props {
  readonly figures: Figures;
  readonly frame: Frame;
}

type Task = 'group' | 'version';

export function StructurePanel({ figures, frame }: Props) {
  const structure = useStructure();
  const { groups, versions, writeGroups, writeVersions } = structure;
  const [task, setTask] = useState<Task>();
  const [said, say] = useState('');
  const openers = {
    group: useRef<HTMLButtonElement>(null),
    version: useRef<HTMLButtonElement>(null),
  };
  const open = (which: Task): void => {
    say('');
    setTask(which);
  };
  const close = (message: string): void => {
    if (task) openers[task].current?.focus();
    setTask(undefined);
    say(message);
  };
  return (
    <section className="mb-panel mb-structure" aria-label="Nhóm và phiên bản">
      <div className="mb-row">
        <button
          ref={openers.group}
          type="button"
          className="mb-button"
          aria-expanded={task === 'group'}
          onClick={() => open('group')}
        >
          Thêm nhóm…
        </button>
        <button
          ref={openers.version}
          type="button"
          className="mb-button"
          aria-expanded={task === 'version'}
          onClick={() => open('version')}
        >
          Bắt đầu phiên bản mới…
        </button>
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
          ungrouped={ungroupedOf(figures)}
          done={(next, adopting) => {
            writeGroups(next);
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
            writeVersions(next);
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
          <GroupList figures={figures} frame={frame} structure={structure} say={say} />
        </details>
      )}
      {versions.length > 0 && (
        <details className="mb-paste">
          <summary>
            Các phiên bản cách tính <span className="mb-note-inline">({versions.length})</span>
          </summary>
          <VersionList figures={figures} frame={frame} structure={structure} say={say} />
        </details>
      )}
    </section>
  );
}
