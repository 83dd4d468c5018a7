/** The number of a document, and where the document moves when it is corrected. */
import stringWidget from 'decap-cms-widget-string';
import { AddressNotice } from './AddressNotice.tsx';
import type { WidgetProps } from '#cms/kit/entry.ts';

const { controlComponent: StringControl } = stringWidget.Widget();

export const NumberControl = (props: WidgetProps) => (
  <div>
    <StringControl {...props} />
    <AddressNotice />
  </div>
);
