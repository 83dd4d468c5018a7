/** Forms to add a new period, the next one suggested, or another agency to a period. */
import { useState } from 'react';
import type { Period } from '#features/statistic/rules/period.ts';
import { Button, Select } from '#cms/kit/controls.tsx';
import { today } from '#cms/kit/today.ts';
import { agencyChoices } from './agency-names.ts';
import {
  lineAt,
  linesOfPeriod,
  nameOfPeriod,
  suggestedPeriod,
  type GridFrame,
  type PeriodSection,
} from './grid.ts';
import { isPeriod, PeriodDays } from './PeriodDays.tsx';
import { sameDays, type RowRef } from './series-edit.ts';

interface Props {
  readonly frame: GridFrame;
  readonly sections: readonly PeriodSection[];
  readonly add: (lines: readonly RowRef[]) => void;
}

/** Above the grid, where the newest period is. */
export function AddPeriod({ frame, sections, add }: Props) {
  const { periodKind } = frame;
  const suggested = periodKind
    ? suggestedPeriod(periodKind, sections, today())
    : { from: '', to: '' };
  const [chosen, setChosen] = useState<Period>();
  const period = chosen ?? suggested;
  const isKnown = sections.some((section) => sameDays(section.period, period));
  return (
    <fieldset className="mb-panel">
      <legend>Thêm kỳ</legend>
      <div className="mb-row">
        <PeriodDays period={period} change={setChosen} />
        <Button
          className="mb-primary"
          disabled={!isPeriod(period) || isKnown}
          onClick={() => {
            add(linesOfPeriod(frame, period, sections));
            setChosen(undefined);
          }}
        >
          {isPeriod(period) ? `Thêm ${nameOfPeriod(periodKind, period)}` : 'Thêm'}
        </Button>
      </div>
      {!periodKind && <p className="mb-hint">Chọn “Kỳ số liệu” ở trên thì trang gợi ý kỳ tới.</p>}
    </fieldset>
  );
}

export function AddAgency({ frame, sections, add }: Props) {
  const [agency, setAgency] = useState<string>();
  const [at, setAt] = useState(0);
  const section = sections[at] ?? sections[0];
  if (!section) return null;
  const there = section.lines.map((line) => line.agency ?? '');
  return (
    <fieldset className="mb-panel">
      <legend>Thêm cơ quan</legend>
      <div className="mb-row">
        <Select
          label="Cơ quan"
          value={agency ?? '?'}
          options={agencyChoices().filter(([id]) => !there.includes(id))}
          onChange={setAgency}
        />
        <Select
          label="Vào kỳ"
          value={String(sections.indexOf(section))}
          options={sections.map(({ period }, index) => [
            String(index),
            nameOfPeriod(frame.periodKind, period),
          ])}
          onChange={(index) => setAt(Number(index))}
        />
        <Button
          disabled={agency === undefined}
          onClick={() => {
            add([lineAt(frame, agency || undefined, section.period)]);
            setAgency(undefined);
          }}
        >
          Thêm dòng
        </Button>
      </div>
    </fieldset>
  );
}
