/** The form with all widgets: more than half of its code, loaded with the first form. */
import { DecapCmsCore as CMS } from 'decap-cms-core';
import booleanWidget from 'decap-cms-widget-boolean';
import listWidget from 'decap-cms-widget-list';
import markdownWidget from 'decap-cms-widget-markdown';
import numberWidget from 'decap-cms-widget-number';
import objectWidget from 'decap-cms-widget-object';
import selectWidget from 'decap-cms-widget-select';
import stringWidget from 'decap-cms-widget-string';
import textWidget from 'decap-cms-widget-text';
import { store } from 'decap-cms-core/dist/esm/redux';
import RecordForm from '#cms/editor/RecordForm.tsx';
import { DATE_CONTROLS } from '#cms/kit/date-controls.tsx';
import { Picker } from '#cms/pickers/picker.tsx';
import { UploadsControl } from '#cms/uploads/uploads-control.tsx';
import { translateWidgets } from '#cms/widget-words.tsx';
import { OWN_WIDGETS } from './own-widgets.ts';

const WIDGETS = [
  booleanWidget,
  listWidget,
  markdownWidget,
  numberWidget,
  objectWidget,
  selectWidget,
  stringWidget,
  textWidget,
];

CMS.registerWidget(WIDGETS.map((widget) => widget.Widget()) as never);
for (const [name, control] of Object.entries({ ...DATE_CONTROLS, ...OWN_WIDGETS }))
  CMS.registerWidget(name, control as never);
CMS.registerWidget('record', Picker as never);
CMS.registerWidget('uploads', UploadsControl as never);
// Decap waits for its list of files before it loads one; ours are loaded by their names.
store.dispatch({ type: 'MEDIA_LOAD_SUCCESS', payload: { files: [] } });
translateWidgets();

export default RecordForm;
