/** What the form of a directive draws. */
import type { Parts } from '#cms/kit/parts.ts';
import { NumberControl } from './NumberControl.tsx';

export const PARTS: Parts = { widgets: { 'directive-number': NumberControl } };
