/** What the form and the preview of a reception draw. */
import { lazy } from 'react';
import type { Parts } from '#cms/kit/parts.ts';
import { RuleControl } from './rule-control.tsx';
import { SessionsControl } from './sessions-control.tsx';

export const PARTS: Parts = {
  widgets: { 'reception-rule': RuleControl, 'reception-sessions': SessionsControl },
  preview: {
    fields: ['rule', 'shift', 'holidayShift', 'sessions'],
    Component: lazy(() => import('./record-preview.tsx')),
  },
};
