/** The widget of `rule`: a sentence to complete, a table to paste, and the resulting days. */
import { useImperativeHandle, useRef, type Ref } from 'react';
import type { Data } from '#features/form.ts';
import { REPEATS } from '#features/reception/schema.ts';
import { switchRepeat, type Repeat } from '#features/reception/rules/rule-switch.ts';
import { today } from '#cms/kit/today.ts';
import { ruleFaults } from './draft.ts';
import { Select } from '#cms/kit/controls.tsx';
import {
  plainRecord,
  toStore,
  useEntry,
  type WidgetHandle,
  type WidgetProps,
} from '#cms/kit/entry.ts';
import { PasteTable } from './paste-table.tsx';
import { listedDates, RuleFields } from './rule-fields.tsx';
import { RulePreview } from './rule-preview.tsx';

/** Decap's own type of an error that is neither "required" nor "pattern". */
const CUSTOM = 'CUSTOM';

function validity(rule: Data): ReturnType<WidgetHandle['isValid']> {
  if (Object.keys(rule).length === 0) return true; // Decap itself checks required fields
  const [fault] = ruleFaults(rule);
  return fault ? { error: { type: CUSTOM, message: fault } } : true;
}

export function RuleControl({ value, onChange, forID, classNameWrapper, ref }: WidgetProps) {
  const rule = plainRecord(value);
  const kept = useRef<Data>({});
  const { data } = useEntry();
  useImperativeHandle(ref as Ref<WidgetHandle>, () => ({ isValid: () => validity(rule) }));

  const write = (next: Data): void => onChange(toStore(next));
  const repeat = (kind: Repeat, part: Data = {}): void => {
    const switched = switchRepeat(rule, kind, kept.current);
    kept.current = switched.kept;
    write({ ...switched.rule, ...part });
  };
  const validFrom = data['validFrom'];
  const year = (typeof validFrom === 'string' && validFrom ? validFrom : today()).slice(0, 4);
  return (
    <div className={`${classNameWrapper} mb-widget`}>
      <p className="mb-sentence">
        <Select
          id={forID}
          label="Ngày tiếp lặp lại thế nào"
          value={typeof rule['repeat'] === 'string' ? rule['repeat'] : ''}
          options={Object.entries(REPEATS)}
          onChange={(kind) => repeat(kind as Repeat)}
        />
      </p>
      <RuleFields rule={rule} change={(part) => write({ ...rule, ...part })} />
      <PasteTable
        year={year}
        listed={rule['repeat'] === 'dates' ? listedDates(rule).length : 0}
        take={(dates) => repeat('dates', { dates })}
      />
      <RulePreview />
    </div>
  );
}
