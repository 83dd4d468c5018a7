/** Patches of Decap's notes, uploads, unpublishing and requests to forges. */
import type { Patch } from './patch-plugin.ts';

const CORE = 'decap-cms-core/dist/esm';

export const DESK_PATCHES: readonly Patch[] = [
  {
    file: `${CORE}/actions/mediaLibrary.js`,
    imports: ['preparePicture', 'proposalNotice'],
    edits: [
      // Runs before their words are replaced below. A proposal is not an error.
      [
        /(?<=catch \(error\) \{\s*)console\.error\(error\);(?=\s*dispatch\(addNotification\(\{\s*message: `Failed to persist)/,
        'const proposal = proposalNotice(error); if (proposal) { dispatch(addNotification(proposal)); return dispatch(mediaPersistFailed({ privateUpload })); }\n      console.error(error);',
      ],
      [
        /console\.error\(error\);(?=\s*dispatch\(addNotification\(\{\s*message: `Failed to delete[^`]*`,\s*type: 'error',\s*dismissAfter: 8000\s*\}\)\);\s*return dispatch\(mediaDeleteFailed\(\)\);)/,
        'const proposal = proposalNotice(error); if (proposal) { dispatch(addNotification(proposal)); return dispatch(mediaDeleteFailed()); }\n      console.error(error);',
      ],
      [
        '    const files = selectMediaFiles(state, field);\n    const fileName',
        '    try { file = await preparePicture(file); } catch (error) { window.alert(error.message); return; }\n    const files = selectMediaFiles(state, field);\n    const fileName',
      ],
      // Decap shows an empty list.
      [
        'dispatch(mediaLoadFailed());\n        }',
        'dispatch(addNotification({ message: `Không đọc được danh sách tệp: ${error.message}`, type: "error", dismissAfter: 8000 }));\n          dispatch(mediaLoadFailed());\n        }',
      ],
      ['`Failed to persist media: ${error}`', '`Không tải lên được: ${error}`'],
      ['`Failed to delete media: ${error.message}`', '`Không xóa được tệp: ${error.message}`'],
      [
        '${existingFile.name} already exists. Do you want to replace it?',
        'Đã có tệp ${existingFile.name}. Thay bằng tệp mới?',
      ],
    ],
  },
  {
    file: `${CORE}/components/Editor/EditorNotesPane/NoteItem.js`,
    edits: [
      // Typed text stays in its box until it is saved.
      [
        `    if (trimmedContent && trimmedContent !== note.get('content')) {
      onUpdate(note.get('id'), {
        content: trimmedContent
      });
    }
    this.setState({`,
        `    const isSaved = !trimmedContent || trimmedContent === note.get('content') || await onUpdate(note.get('id'), {
      content: trimmedContent
    });
    if (isSaved) this.setState({`,
      ],
      ['handleEditSave = () => {', 'handleEditSave = async () => {'],
      ['children: "resolved"', 'children: "đã xử lý"'],
      // The person who was asked for something resolves the note; its text stays the author's.
      [
        /(?<=onClick: this\.handleToggleResolution,\s*)disabled: !this\.isCurrentUserAuthor\(\),/,
        '',
      ],
      ['date.toLocaleString(undefined,', 'date.toLocaleString("vi",'],
    ],
  },
  {
    file: `${CORE}/components/Editor/EditorNotesPane/AddNoteForm.js`,
    edits: [
      // The box's only name was a placeholder that disappears on typing.
      ['rows: "4"', 'rows: "4", "aria-label": t("editor.editorNotesPane.title")'],
      // Decap clears the box before the note is saved: without a connection the text was lost.
      ['handleSubmit = e => {', 'handleSubmit = async e => {'],
      [
        `    if (trimmedContent) {
      this.props.onAdd(trimmedContent);
      this.setState({
        content: '',
        isFocused: false
      });
    }`,
        `    if (trimmedContent && !this.state.isSaving) {
      this.setState({ isSaving: true });
      const isSaved = await this.props.onAdd(trimmedContent);
      this.setState(now => ({ isSaving: false, content: isSaved && now.content === content ? '' : now.content }));
    }`,
      ],
      [
        'const canSubmit = content.trim().length > 0;',
        'const canSubmit = content.trim().length > 0 && !this.state.isSaving;',
      ],
    ],
  },
  {
    // A restored copy of the form belongs to the same draft, and its notes are still there.
    file: `${CORE}/reducers/entryDraft.js`,
    edits: [[/(?<=state\.set\('entry', backupEntry\);[^}]+?)state\.set\('notes', List\(\)\);/, '']],
  },
  {
    // Whether it is on the site, beside the buttons that publish.
    file: `${CORE}/components/Editor/EditorToolbar.js`,
    imports: ['PublicationStatus'],
    edits: [
      ['_jsx(ToolbarSubSectionLast', '_jsxs(ToolbarSubSectionLast'],
      [
        'children: hasWorkflow ? this.renderWorkflowDeployPreviewControls() : this.renderSimpleDeployPreviewControls()',
        'children: [hasWorkflow ? this.renderWorkflowDeployPreviewControls() : this.renderSimpleDeployPreviewControls(), _jsx(PublicationStatus, { isShort: true })]',
      ],
    ],
  },
  {
    // A failed request may have succeeded, its response lost: a repeated deletion is answered with
    // “not found”, a repeated note would appear twice.
    file: 'decap-cms-lib-util/dist/esm/API.js',
    edits: [
      [
        'const response = await requestFunction(builtRequest);',
        "const response = await requestFunction(builtRequest).catch(error => { if (!/^(?:GET|HEAD)$/i.test(builtRequest.get('method') || 'GET')) attempt = Infinity; throw error; });",
      ],
    ],
  },
  // Reports to the box whether its note has been saved.
  {
    file: `${CORE}/components/Editor/EditorNotesPane/EditorNotesPane.js`,
    edits: [
      [/(?<=\n {4})onChange\('ADD_NOTE'/, "return onChange('ADD_NOTE'"],
      [/(?<=\n {4})onChange\('UPDATE_NOTE'/, "return onChange('UPDATE_NOTE'"],
    ],
  },
  {
    file: `${CORE}/components/Editor/EditorInterface.js`,
    edits: [
      [
        '    this.props.onNotesChange(action, payload);',
        '    return this.props.onNotesChange(action, payload);',
      ],
    ],
  },
  {
    file: `${CORE}/components/Editor/Editor.js`,
    edits: [
      [
        'this.props.persistNote(collection, slug, payload);\n        break;',
        'return this.props.persistNote(collection, slug, payload);',
      ],
      [
        'this.props.updateNotePersist(collection, slug, payload.id, payload.updates);\n        break;',
        'return this.props.updateNotePersist(collection, slug, payload.id, payload.updates);',
      ],
    ],
  },
  {
    file: `${CORE}/actions/entries.js`,
    edits: [
      // If notes could not be read, the shown ones stay and the error is reported.
      [
        'dispatch(loadNotesForEntry([])); // Start with empty notes',
        "dispatch(addNotification({ message: `Chưa đọc được ghi chú: ${error.message}`, type: 'error', dismissAfter: 8000 }));\n      dispatch(startNotesPolling(collection, slug));",
      ],
      // An editor who left the form while its notes were loading does not watch it.
      [
        /(?<=export function startNotesPolling\(collection, slug\) \{\s+return async \(dispatch, getState\) => \{\s+try \{\s+const state = getState\(\);)/,
        "\n      if (state.entryDraft?.getIn(['entry', 'slug']) !== slug) return;",
      ],
      // No issue has to be created first, so the box is cleared at once.
      ['await new Promise(resolve => setTimeout(resolve, 1000));', ''],
    ],
  },
  {
    // So that the caller knows when the record has loaded, see Editor.js in patches.ts. And where a
    // record cannot be deleted at once, it is not half unpublished.
    file: `${CORE}/actions/editorialWorkflow.js`,
    edits: [
      [
        'return backend.deleteEntry(state, collection, slug).then(() => backend.persistEntry({',
        'return Promise.resolve(backend.implementation.beforeUnpublishing?.()).then(() => backend.deleteEntry(state, collection, slug)).then(() => backend.persistEntry({',
      ],
      [
        'dispatch(unpublishedEntryRedirected(collection, slug));\n        dispatch(loadEntry(',
        'dispatch(unpublishedEntryRedirected(collection, slug));\n        await dispatch(loadEntry(',
      ],
    ],
  },
];
