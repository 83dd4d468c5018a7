/** The versions of the counting, the oldest first, with what came before them. */
import { useState } from 'react';
import { versionLabel } from '#domain/statistic/versions.ts';
import { formatDate, isLocalDate } from '#lib/local-date.ts';
import { FORM } from '#strings/statistic-form.ts';
import type { Frame } from './grid.ts';
import { ItemRow, type Action } from './item-row.tsx';
import { heldText, lossText } from './loss.ts';
import { removeItem, textAt, type Raw } from './structure-edit.ts';
import type { Figures } from './use-figures.ts';
import type { Structure } from './use-structure.ts';
import { VersionForm } from './version-form.tsx';

interface Props {
  readonly figures: Figures;
  readonly frame: Frame;
  readonly structure: Structure;
  readonly say: (message: string) => void;
}

function factsOf(version: Raw): string[] {
  const form = (version['form'] ?? {}) as Raw;
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

export function VersionList({ figures, frame, structure, say }: Props) {
  const { versions, writeVersions } = structure;
  const [mended, setMended] = useState<number>();
  const [refused, setRefused] = useState<{ key: string; why: string }>();
  const change = (next: readonly Raw[], message: string): void => {
    setMended(undefined);
    setRefused(undefined);
    writeVersions(next);
    say(message);
  };
  const held = (key: string | undefined) => heldText(figures, frame, 'version', key);
  const before = held(undefined);
  const takeOut = (index: number, name: string, key: string): void => {
    const why = lossText(name, held(key), []);
    if (why) setRefused({ key, why });
    else change(removeItem(versions, index), `Đã bỏ phiên bản “${name}”.`);
  };
  const former = versionLabel(frame, undefined);
  return (
    <ol className="mb-sessions">
      {former && before && (
        <ItemRow name={former} facts={[before]} actions={[]} refusal={undefined} />
      )}
      {versions.map((version, index) => {
        const key = textAt(version, 'key');
        const name = textAt(version, 'label') || key;
        const actions: Action[] = [
          { label: 'Sửa', says: 'Sửa phiên bản', run: () => setMended(index) },
          { label: 'Bỏ', says: 'Bỏ phiên bản', run: () => takeOut(index, name, key) },
        ];
        return (
          <ItemRow
            key={key || index}
            name={name}
            facts={[...factsOf(version), held(key) ?? 'chưa có số']}
            actions={actions}
            refusal={refused?.key === key ? refused.why : undefined}
          >
            {mended === index && (
              <VersionForm
                frame={frame}
                series={figures.series}
                versions={versions}
                index={index}
                done={(next) => change(next, 'Đã sửa phiên bản.')}
                cancel={() => setMended(undefined)}
              />
            )}
          </ItemRow>
        );
      })}
    </ol>
  );
}
