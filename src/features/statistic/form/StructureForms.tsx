/** The forms to add a group or a version, or to change an existing one. */
import { useState } from 'react';
import type { Point } from '#features/statistic/schema.ts';
import { groupSchema, versionSchema } from '#features/statistic/structure-schema.ts';
import { versionLabel } from '#features/statistic/rules/versions.ts';
import type { GridFrame } from './grid.ts';
import { Check, ItemForm, SchemaInput } from './ItemForm.tsx';
import {
  circularHelp,
  draftedVersion,
  figuresOf,
  groupFaults,
  isLate,
  likelyFrom,
  likelyLabel,
  newGroupKey,
  textAt,
  versionFaults,
  versionKey,
  type RawItem,
  type VersionDraft,
  type VersionStart,
} from './structure.ts';

interface GroupFormProps {
  readonly groups: readonly RawItem[];
  /** Index of the group to rename; undefined adds one. */
  readonly index: number | undefined;
  /** Number of figures without a group. */
  readonly ungrouped: number;
  /** @param adopting key of the group that figures without one are moved to */
  readonly done: (groups: readonly RawItem[], adopting: string | undefined) => void;
  readonly cancel: () => void;
}

/** The key of a group never changes: figures refer to it. */
export function GroupForm({ groups, index, ungrouped, done, cancel }: GroupFormProps) {
  const isNew = index === undefined;
  const at = index ?? groups.length;
  const filed = groups[at];
  const [label, setLabel] = useState(textAt(filed, 'label'));
  const [column, setColumn] = useState('');
  const [adopts, setAdopts] = useState(false);
  const [isTried, setTried] = useState(false);
  const key = newGroupKey(column, label, groups);
  const group = { ...(filed ?? { key }), label: label.trim() };
  const next = groups.toSpliced(at, 1, group);
  const faults = groupFaults(next, at);
  return (
    <ItemForm
      title={isNew ? 'Thêm nhóm' : `Đổi tên nhóm “${textAt(filed, 'label')}”`}
      submitLabel={isNew ? 'Thêm nhóm' : 'Đổi tên'}
      faults={faults}
      isTried={isTried}
      cancel={cancel}
      submit={() => {
        setTried(true);
        if (faults.size === 0) done(next, adopts ? key : undefined);
      }}
    >
      <SchemaInput
        schema={groupSchema.shape.label}
        isRequired
        value={label}
        fault={isTried ? faults.get('label') : undefined}
        change={setLabel}
      />
      {isNew && (
        <SchemaInput
          schema={groupSchema.shape.key}
          label="Số cột trong biểu"
          hint="Ví dụ: 13. Nhóm không phải là một cột của biểu thì để trống"
          value={column}
          fault={isTried && (column.trim() || label.trim()) ? faults.get('key') : undefined}
          change={setColumn}
        />
      )}
      {isNew && ungrouped > 0 && (
        <Check checked={adopts} change={setAdopts}>
          Bảng đã có {ungrouped} số chưa thuộc nhóm nào. Đánh dấu nếu đó là số của nhóm này.
        </Check>
      )}
    </ItemForm>
  );
}

const BreakLine = ({ points }: { readonly points: string }) => (
  <svg viewBox="0 0 120 40" aria-hidden="true">
    <polyline points={points} />
  </svg>
);

interface VersionFormProps {
  readonly frame: GridFrame;
  readonly series: readonly Point[];
  readonly versions: readonly RawItem[];
  /** Index of the version to change; undefined starts one. */
  readonly index: number | undefined;
  readonly done: (
    versions: readonly RawItem[],
    start: VersionStart | undefined,
    withFigures: boolean,
  ) => void;
  readonly cancel: () => void;
}

const FORM_SHAPE = versionSchema.shape.form.unwrap().shape;
const SHAPES = { ...versionSchema.shape, ...FORM_SHAPE };

function draftOf(version: RawItem | undefined): VersionDraft {
  const form = (version?.['form'] ?? {}) as RawItem;
  return {
    circular: textAt(form, 'circular'),
    code: textAt(form, 'code'),
    column: textAt(form, 'column'),
    from: textAt(version, 'from'),
    label: textAt(version, 'label'),
    why: textAt(version, 'why'),
  };
}

export function VersionForm(props: VersionFormProps) {
  const { frame, series, versions, index, done, cancel } = props;
  const isNew = index === undefined;
  const at = index ?? versions.length;
  const [typed, setTyped] = useState<Partial<VersionDraft>>({});
  const [isTried, setTried] = useState(false);
  const [withFigures, setWithFigures] = useState(false);
  const filed = draftOf(versions[at]);
  const { circular, code } = { ...filed, ...typed };
  const likely = isNew && {
    from: likelyFrom(circular, series),
    label: likelyLabel(circular, code),
  };
  const draft: VersionDraft = { ...filed, ...likely, ...typed };
  const key = isNew ? versionKey(draft.from, versions) : textAt(versions[at], 'key');
  const next = versions.toSpliced(at, 1, draftedVersion(key, draft));
  const faults = versionFaults(next, at, isNew);
  const former = textAt(versions.at(-1), 'key') || undefined;
  const start = { key, from: draft.from, former };
  const started = { key, label: draft.label, from: draft.from || undefined };
  const late = isNew ? series.filter((point) => isLate(start, point)).length : 0;
  const kept = figuresOf(series, 'version', former).length - (withFigures ? late : 0);
  const input = (name: keyof VersionDraft, isRequired = false) => (
    <SchemaInput
      schema={SHAPES[name]}
      isRequired={isRequired}
      value={draft[name]}
      fault={isTried ? faults.get(name in FORM_SHAPE ? `form.${name}` : name) : undefined}
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
      {isNew && (
        <p>
          Dùng khi biểu mẫu hoặc cách tính đổi đến mức số mới không so được với số cũ. Đổi tên chỉ
          tiêu, sửa một số thì không cần.
        </p>
      )}
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
        <div className="mb-break">
          <div>
            <BreakLine points="4,34 32,26 60,29 88,18 116,14" />
            <p>
              <strong>Trước:</strong>{' '}
              {versionLabel({ versions: [...frame.versions, started] }, former) || 'Cách tính cũ'}.{' '}
              {kept} số, giữ nguyên, người đọc vẫn xem được.
            </p>
          </div>
          <div>
            <BreakLine points="4,24 32,27 60,20" />
            <p>
              <strong>Từ nay:</strong> {draft.label || 'Phiên bản mới'}. Bắt đầu một dãy mới.
            </p>
          </div>
          <p className="mb-hint">
            Hai dãy đứng riêng: trang không bao giờ vẽ chúng thành một đường, không so và không cộng
            chúng với nhau.
          </p>
        </div>
      )}
      {late > 0 && (
        <Check checked={withFigures} change={setWithFigures}>
          Bảng đã có {late} số của kỳ kết thúc từ ngày ấy. Đánh dấu nếu các số này báo cáo theo cách
          mới: chúng chuyển sang phiên bản mới.
        </Check>
      )}
    </ItemForm>
  );
}
