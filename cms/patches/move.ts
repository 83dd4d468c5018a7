/**
 * A record moves when its fields give it another address. Decap moves files of nested collections only,
 * by a path the editor types; from there on (backends, drafts, publishing) its code is made use of.
 */
import type { Patch } from './patch-plugin.ts';

const CORE = 'decap-cms-core/dist/esm';

export const MOVE_PATCHES: readonly Patch[] = [
  {
    file: `${CORE}/backend.js`,
    imports: ['movedPath', 'nameToBeFree'],
    edits: [
      // The new name must be nobody's; asking for it refuses one that is taken.
      [
        'const customPath = selectCustomPath(collection, entryDraft);',
        `const customPath = movedPath(entryDraft.get('entry'));
    if (nameToBeFree(entryDraft.get('entry'))) await this.generateUniqueSlug(collection, entryDraft.getIn(['entry', 'data']), config, usedSlugs);`,
      ],
      // Otherwise every file of the folder would move along.
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
      // The form of a draft goes on with the file where it stands now.
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
    // Records that name one by a former id show what they mean.
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
    // A form is one record's: at another address Decap would keep the one that is open.
    file: `${CORE}/components/App/App.js`,
    edits: [
      [
        /(?<=path: "\/collections\/:name\/entries\/\*",[^}]*_jsx\(Editor, \{\s*\.\.\.props)/,
        ', key: props.match.url',
      ],
    ],
  },
];
