/** Late responses apply only to the form that requested them; see `cms/open-form.ts`. */
import type { Patch } from './patch-plugin.ts';

const ACTIONS = 'decap-cms-core/dist/esm/actions';

const HISTORY = [
  "import { navigateToEntry } from '../routing/history';",
  "import { history, navigateToEntry } from '../routing/history';",
] as const;

export const LATE_PATCHES: readonly Patch[] = [
  {
    file: `${ACTIONS}/entries.js`,
    imports: ['isFormOf', 'openForm'],
    edits: [
      HISTORY,
      [
        'dispatch(createDraftFromEntry(loadedEntry));',
        'if (isFormOf(history.location, collection, slug)) dispatch(createDraftFromEntry(loadedEntry));',
      ],
      [
        'dispatch(entryPersisting(collection, serializedEntry));',
        'const form = openForm(history.location, state);\n    dispatch(entryPersisting(collection, serializedEntry));',
      ],
      // The saved record's form gets its new address, unless the editor has opened another form.
      [
        /(?<=await dispatch\(loadEntry\(collection, newSlug\)\);\s+)(?=navigateToEntry)/,
        'if (form === openForm(history.location, getState())) ',
      ],
    ],
  },
  {
    file: `${ACTIONS}/editorialWorkflow.js`,
    imports: ['isFormOf', 'openForm'],
    edits: [
      HISTORY,
      [
        'dispatch(createDraftFromEntry(entry));',
        'if (isFormOf(history.location, collection, slug)) dispatch(createDraftFromEntry(entry));',
      ],
      [
        "dispatch(unpublishedEntryPersisting(collection, entry.get('slug')));",
        "const form = openForm(history.location, state);\n    dispatch(unpublishedEntryPersisting(collection, entry.get('slug')));",
      ],
      [
        /(?<=await dispatch\(loadUnpublishedEntry\(collection, newSlug\)\);\s+)(?=navigateToEntry)/,
        'if (form === openForm(history.location, getState())) ',
      ],
      [
        'dispatch(unpublishedEntryPublishRequest(collectionName, slug));',
        'const form = openForm(history.location, state);\n    dispatch(unpublishedEntryPublishRequest(collectionName, slug));',
      ],
    ],
  },
];
