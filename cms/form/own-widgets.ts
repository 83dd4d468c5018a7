/** The widgets of concepts, by the names that their forms have for them. */
import type { ComponentType } from 'react';
import { NumberControl } from '#features/directive/form/NumberControl.tsx';
import { RuleControl } from '#features/reception/form/rule-control.tsx';
import { SessionsControl } from '#features/reception/form/sessions-control.tsx';
import { DivisionsControl } from '#features/statistic/form/DivisionsControl.tsx';
import { SeriesControl } from '#features/statistic/form/SeriesControl.tsx';

export const OWN_WIDGETS: Readonly<Record<string, ComponentType<never>>> = {
  'directive-number': NumberControl,
  'reception-rule': RuleControl,
  'reception-sessions': SessionsControl,
  'statistic-divisions': DivisionsControl,
  'statistic-series': SeriesControl,
};
