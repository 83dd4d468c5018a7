/** Forms in parts: which fields are drawn, where, and the help below them. See `cms/form/`. */
import type { Patch } from './patch-plugin.ts';

const PANE = 'decap-cms-core/dist/esm/components/Editor/EditorControlPane';

export const FORM_PATCHES: readonly Patch[] = [
  {
    // Text typed while a picture loads is drawn too: otherwise the field kept its old text, and the
    // next key restored it.
    file: `${PANE}/Widget.js`,
    edits: [
      [
        'if (this.props.isLoadingAsset && nextProps.isLoadingAsset) return false;',
        'if (this.props.isLoadingAsset && nextProps.isLoadingAsset && this.props.value === nextProps.value) return false;',
      ],
    ],
  },
  {
    // Decap draws all fields in one column, in the order of the file.
    file: `${PANE}/EditorControlPane.js`,
    imports: ['FormGroups'],
    edits: [
      [
        "fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {",
        "_jsx(FormGroups, { collection, entry, fieldsErrors, fields: fields.filter(f => f.get('widget') !== 'hidden'), draw: field => {\n        const i = field.get('name');",
      ],
      [
        '          locale: locale\n        }, key);\n      })]',
        '          locale: locale\n        }, key);\n      } })]',
      ],
    ],
  },
  {
    // A required field says so in words; the others need no “không bắt buộc” each. A hint has an
    // id, so that screen readers announce it with its field.
    file: `${PANE}/EditorControl.js`,
    imports: ['FieldHelp'],
    edits: [
      [
        'children: isFieldOptional ? _jsxs(_Fragment, {',
        'children: !isFieldOptional ? _jsxs(_Fragment, {',
      ],
      ["t('editor.editorControl.field.optional')", '"bắt buộc"'],
      [
        'fieldHint && _jsx(ControlHint, {',
        'fieldHint && _jsx(ControlHint, {\n          id: `hint-${this.uniqueFieldId}`,',
      ],
      [
        /children: fieldHint\n\s+\}\)\n\s+\}\)/,
        'children: fieldHint\n          })\n        }), _jsx(FieldHelp, { field: field, forID: this.uniqueFieldId, siblings: this.props.siblings })',
      ],
    ],
  },
  {
    // Inside an object, too, a field is drawn when it applies; it receives its siblings. One with a
    // value is not collapsed.
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    imports: ['isFolded', 'shownFieldsOf'],
    edits: [
      [
        "collapsed: props.field.get('collapsed', false)",
        'collapsed: isFolded(props.field, props.value)',
      ],
      [
        'return multiFields.map((f, idx) => this.controlFor(f, idx));',
        'return shownFieldsOf(this, multiFields, this.props.value).map(f => this.controlFor(f, f.get("name")));',
      ],
      ['      value: fieldValue,', '      value: fieldValue,\n      siblings: value,'],
    ],
  },
];
