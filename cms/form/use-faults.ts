/** What still keeps the open form from being saved, for its table of contents. */
import { useEffect, useMemo, useState } from 'react';
import type { Fault } from '#cms/faults.ts';
import type * as Rules from '#cms/look.ts';
import { useSettled } from '#cms/use-settled.ts';
import type { Data } from './conditions.ts';

/** The rules come with the preview, which uses them too; none are known before. */
export function useFaults(form: string, record: Data): readonly Fault[] {
  const settled = useSettled(record);
  const [rules, setRules] = useState<typeof Rules>();
  useEffect(() => {
    void import('#cms/look.ts').then(setRules);
  }, []);
  return useMemo(
    () => rules?.lookOnce(form, settled)?.findings.errors ?? [],
    [rules, form, settled],
  );
}
