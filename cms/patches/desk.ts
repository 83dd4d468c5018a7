/** Notes, uploads and what leaves the public site: where our desk meets Decap's own. */
import type { Patch } from './patch-plugin.ts';

const CORE = 'decap-cms-core/dist/esm';

export const DESK_PATCHES: readonly Patch[] = [
  {
    file: `${CORE}/actions/mediaLibrary.js`,
    imports: ['preparePicture', 'proposalNotice'],
    edits: [
      // Before their words are replaced below. What is only proposed is no error.
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
      ['children: "resolved"', 'children: "đã xử lý"'],
      // Who was asked for something settles it; the text stays its author's.
      [
        /(?<=onClick: this\.handleToggleResolution,\s*)disabled: !this\.isCurrentUserAuthor\(\),/,
        '',
      ],
      ['date.toLocaleString(undefined,', 'date.toLocaleString("vi",'],
    ],
  },
  {
    // A box whose only name is a sentence that goes away as one types.
    file: `${CORE}/components/Editor/EditorNotesPane/AddNoteForm.js`,
    edits: [['rows: "4"', 'rows: "4", "aria-label": t("editor.editorNotesPane.title")']],
  },
  {
    // So that who asked knows when the record has come, see Editor.js in patches.ts. And where a
    // record cannot be taken away at once, it is not half unpublished.
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
