/**
 * A record moves when its fields give it another address. Decap moves files of nested collections
 * only, by a path the editor types; we reuse its code from there on (backends, drafts, publishing).
 */
import type { Patch } from './patch-plugin.ts';

const CORE = 'decap-cms-core/dist/esm';

export const MOVE_PATCHES: readonly Patch[] = [
  {
    file: `${CORE}/backend.js`,
    imports: ['movedPath', 'nameToBeFree'],
    edits: [
      // The new name must be free; the check refuses one that is taken.
      [
        'const customPath = selectCustomPath(collection, entryDraft);',
        `const customPath = movedPath(entryDraft.get('entry'));
    if (nameToBeFree(entryDraft.get('entry'))) await this.generateUniqueSlug(collection, entryDraft.getIn(['entry', 'data']), config, usedSlugs);`,
      ],
      // Otherwise every file of the folder would be moved.
      [
        "const hasSubfolders = collection.get('nested')?.get('subfolders') !== false;",
        'const hasSubfolders = false;',
      ],
    ],
  },
  {
    file: `${CORE}/actions/editorialWorkflow.js`,
    imports: ['movedName', 'movedPath', 'refuseTaken'],
    edits: [
      [
        'const newSlug = await persistAction.call(backend, {',
        'refuseTaken(state, entry);\n      const newSlug = await persistAction.call(backend, {',
      ],
      // The form of a draft continues with the file at its current path.
      [
        "if (entry.get('slug') !== newSlug) {",
        `if (existingUnpublishedEntry && movedPath(entry)) {
        await dispatch(loadUnpublishedEntry(collection, newSlug));
      } else if (entry.get('slug') !== newSlug) {`,
      ],
      [
        "if (collection.has('nested')) {",
        `const newName = movedName(entry);
      if (newName) {
        await dispatch(loadEntries(collection));
        if (selectEditingDraft(state.entryDraft) && form === openForm(history.location, getState())) navigateToEntry(collectionName, newName);
      } else if (collection.has('nested')) {`,
      ],
    ],
  },
  {
    // A relation to a former id shows the record it means.
    file: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    imports: ['withFormerOption'],
    edits: [
      [
        'let options = this.parseHitOptions(hits);',
        'let options = withFormerOption(this.parseHitOptions(hits), value);',
      ],
    ],
  },
  {
    // One form per record: at another address Decap would keep the open one.
    file: `${CORE}/components/App/App.js`,
    edits: [
      [
        /(?<=path: "\/collections\/:name\/entries\/\*",[^}]*_jsx\(Editor, \{\s*\.\.\.props)/,
        ', key: props.match.url',
      ],
    ],
  },
];
