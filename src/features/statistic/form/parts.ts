/** What the form and the preview of a statistic draw. */
import { lazy } from 'react';
import type { Parts } from '#cms/kit/parts.ts';
import { SeriesControl } from './SeriesControl.tsx';
import './statistic.css';

export const PARTS: Parts = {
  widgets: { 'statistic-series': SeriesControl },
  preview: { fields: ['series'], Component: lazy(() => import('./record-preview.tsx')) },
};
