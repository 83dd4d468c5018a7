/** Starting a version, or mending what an older one says of itself. */
import { useState } from 'react';
import type { Point } from '#domain/statistic/schema.ts';
import { versionSchema } from '#domain/statistic/structure-schema.ts';
import { versionLabel } from '#domain/statistic/versions.ts';
import { draftedVersion, versionFaults, type VersionDraft } from './item-faults.ts';
import { ItemForm } from './item-form.tsx';
import type { Frame } from './grid.ts';
import { SchemaInput } from './schema-input.tsx';
import {
  addItem,
  changeItem,
  figuresOf,
  isLate,
  textAt,
  versionKey,
  type Raw,
  type VersionStart,
} from './structure-edit.ts';
import { VersionBreak } from './version-break.tsx';
import { circularHelp, likelyFrom, likelyLabel } from './version-help.ts';

interface Props {
  readonly frame: Frame;
  readonly series: readonly Point[];
  readonly versions: readonly Raw[];
  /** Of the version to mend; undefined starts one. */
  readonly index: number | undefined;
  readonly done: (
    versions: readonly Raw[],
    start: VersionStart | undefined,
    withFigures: boolean,
  ) => void;
  readonly cancel: () => void;
}

const { shape } = versionSchema;
const form = shape.form.unwrap().shape;
const SHAPES = { ...shape, ...form };

function draftOf(version: Raw | undefined): VersionDraft {
  const stated = (version?.['form'] ?? {}) as Raw;
  return {
    circular: textAt(stated, 'circular'),
    code: textAt(stated, 'code'),
    column: textAt(stated, 'column'),
    from: textAt(version, 'from'),
    label: textAt(version, 'label'),
    why: textAt(version, 'why'),
  };
}

const INTRO =
  'Dùng khi biểu mẫu hoặc cách tính đổi đến mức số mới không so được với số cũ. Đổi tên chỉ tiêu, sửa một số thì không cần.';

export function VersionForm({ frame, series, versions, index, done, cancel }: Props) {
  const isNew = index === undefined;
  const [typed, setTyped] = useState<Partial<VersionDraft>>({});
  const [isTried, setTried] = useState(false);
  const [withFigures, setWithFigures] = useState(false);
  const filed = draftOf(isNew ? undefined : versions[index]);
  const { circular, code } = { ...filed, ...typed };
  const likely = isNew && {
    from: likelyFrom(circular, series),
    label: likelyLabel(circular, code),
  };
  const draft: VersionDraft = { ...filed, ...likely, ...typed };
  const key = isNew ? versionKey(draft.from, versions) : textAt(versions[index], 'key');
  const version = draftedVersion(key, draft);
  const next = isNew ? addItem(versions, version) : changeItem(versions, index, version);
  const faults = versionFaults(next, index ?? versions.length, isNew);
  const former = textAt(versions.at(-1), 'key') || undefined;
  const start = { key, from: draft.from, former };
  const started = { key, label: draft.label, from: draft.from || undefined };
  const late = isNew ? series.filter((point) => isLate(start, point)).length : 0;
  const input = (name: keyof VersionDraft, isRequired = false) => (
    <SchemaInput
      schema={SHAPES[name]}
      isRequired={isRequired}
      value={draft[name]}
      fault={isTried ? faults.get(name in form ? `form.${name}` : name) : undefined}
      change={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <ItemForm
      title={isNew ? 'Bắt đầu phiên bản mới' : `Sửa phiên bản “${filed.label || key}”`}
      submitLabel={isNew ? 'Bắt đầu phiên bản' : 'Ghi lại'}
      faults={faults}
      isTried={isTried}
      cancel={cancel}
      submit={() => {
        setTried(true);
        if (faults.size === 0) done(next, isNew ? start : undefined, withFigures);
      }}
    >
      {isNew && <p>{INTRO}</p>}
      {input('circular')}
      {input('code')}
      <div className="mb-field-help" aria-live="polite">
        {circularHelp(draft.circular, draft.code).map(({ text, warns }) => (
          <p key={text} className={warns ? 'mb-help-warns' : undefined}>
            {text}
          </p>
        ))}
      </div>
      {input('column')}
      {input('from', isNew)}
      {input('label', true)}
      {input('why', isNew)}
      {isNew && (
        <VersionBreak
          former={
            versionLabel({ versions: [...frame.versions, started] }, former) || 'Cách tính cũ'
          }
          kept={`${figuresOf(series, 'version', former).length - (withFigures ? late : 0)} số`}
          next={draft.label || 'Phiên bản mới'}
        />
      )}
      {late > 0 && (
        <label className="mb-check">
          <input
            type="checkbox"
            checked={withFigures}
            onChange={({ target }) => setWithFigures(target.checked)}
          />
          <span>
            Bảng đã có {late} số của kỳ kết thúc từ ngày ấy. Đánh dấu nếu các số này báo cáo theo
            cách mới: chúng chuyển sang phiên bản mới.
          </span>
        </label>
      )}
    </ItemForm>
  );
}
