/**
 * Changes to the shipped code of Decap that no extension point allows: exact texts and their
 * replacements in our bundle. Versions are pinned; a text that is no longer there fails the build, so
 * an update cannot silently bring back `eval` or English.
 */
import type { Patch } from './patch-plugin.ts';
import { ACCESSIBILITY_PATCHES } from './accessibility.ts';
import { BODY_PATCHES } from './body.ts';
import { MOVE_PATCHES } from './move.ts';
import { DESK_PATCHES } from './desk.ts';
import { FORM_PATCHES } from './form.ts';
import { LATE_PATCHES } from './late.ts';
import { LIST_PATCHES } from './lists.ts';

const CORE = 'decap-cms-core/dist/esm';

export const PATCHES: readonly Patch[] = [
  {
    // ajv compiles the schema with `new Function`, which a strict CSP refuses: without this nothing
    // renders. Decap's own validation of our config runs in the tests instead, on the vendored build.
    file: `${CORE}/constants/configSchema.js`,
    whole:
      'export function validateConfig() {}\nexport function getConfigSchema() { return {}; }\n',
  },
  {
    // An entry that starts with `---js` would be evaluated in the editor's browser as soon as a list opens.
    file: 'gray-matter/lib/engines.js',
    edits: [
      [
        /engines\.javascript\s*=\s*\{[\s\S]*?\n\};/,
        "engines.javascript = { parse() { throw new Error('JavaScript front matter is disabled'); }, stringify() { throw new Error('JavaScript front matter is disabled'); } };",
      ],
    ],
  },
  {
    // A search for Node's `util` that a browser never wins, and that a strict CSP reports.
    file: '@iarna/toml/lib/toml-parser.js',
    edits: [[`eval("require('util').inspect")`, '{}']],
  },
  {
    // zod tries `new Function` to see whether it may: the policy would report it.
    file: 'zod/v4/core/util.js',
    edits: [[/const F = Function;\s*new F\(""\);\s*return true;/, 'return false;']],
  },
  {
    // Comes with the backends of GitLab and GitHub; it looks for Node's `process` by way of eval.
    file: 'ts-invariant/lib/invariant.esm.js',
    edits: [['Function("stub", "process = stub")(processStub);', '']],
  },
  {
    file: 'js-sha256/src/sha256.js',
    edits: [
      [`eval("require('crypto')")`, 'undefined'],
      [`eval("require('buffer').Buffer")`, 'undefined'],
    ],
  },
  {
    // File names and the line of a record come from our own pure functions.
    file: `${CORE}/lib/formatters.js`,
    imports: ['newSlug', 'listLine'],
    edits: [
      [
        'export function slugFormatter(collection, entryData, slugConfig) {',
        'export function slugFormatter(collection, entryData, slugConfig) {\n  const own = newSlug(collection.get("name"), entryData.toJS()); if (own) return own;',
      ],
      [
        'export function summaryFormatter(summaryTemplate, entry, collection) {',
        'export function summaryFormatter(summaryTemplate, entry, collection) {\n  const own = listLine(collection.get("name"), entry.get("data").toJS()); if (own) return own;',
      ],
    ],
  },
  {
    // A new record starts with the day and the agency of last time.
    // A deletion that only could be proposed leaves the record in the list.
    file: `${CORE}/actions/entries.js`,
    imports: ['withDefaults', 'proposalNotice'],
    edits: [
      [
        /(?<=return dispatch\(entryDeleted\(collection, slug\)\);\s*\}\)\.catch\(error => \{)/,
        '\n      const proposal = proposalNotice(error); if (proposal) return dispatch(addNotification(proposal));',
      ],
      [
        'const data = createEmptyDraftData(dataFields);',
        'const data = withDefaults(collection.get("name"), createEmptyDraftData(dataFields));',
      ],
    ],
  },
  {
    // A second document of the same number is a mistake, not "…-1".
    file: `${CORE}/backend.js`,
    imports: ['takenSlug', 'outlineEntries'],
    edits: [
      // Lists hold records without their texts, and share what they hold: what a search picks out of
      // a record is picked out of a copy.
      [
        'const formattedEntries = entries.map(this.entryWithFormat(collection));',
        'const formattedEntries = collection.get("type") === FOLDER ? outlineEntries(entries, loadedEntries, this.entryWithFormat(collection)) : entries.map(this.entryWithFormat(collection));',
      ],
      [
        'const data = merged[slug].data;',
        'if (arrayPaths[slug].size > 0) merged[slug].data = structuredClone(merged[slug].data);\n    const data = merged[slug].data;',
      ],
      [
        "uniqueSlug = `${slug}${sanitizeChar(' ', slugConfig)}${i++}`;",
        'uniqueSlug = takenSlug(collection.get("name"), slug, i++);',
      ],
      // A toolbar that is drawn before its record asks for the address of nothing.
      [
        'if (!baseUrl || this.config.show_preview_links === false) {',
        'if (!baseUrl || !entry || this.config.show_preview_links === false) {',
      ],
    ],
  },
  {
    // An agency is shown by its present name, which is the last of its names.
    file: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    imports: ['entryLabel'],
    edits: [
      [
        'const templateVars = stringTemplate.extractTemplateVars(field);',
        'if (field === "{{slug}}") return hit.slug;\n    if (field === "{{label}}") return entryLabel(this.props.field.get("collection"), hitData) ?? hit.slug;\n    const templateVars = stringTemplate.extractTemplateVars(field);',
      ],
      ['Loading options…', 'Đang tải…'],
    ],
  },
  {
    file: 'decap-cms-widget-list/dist/esm/ListControl.js',
    edits: [
      ["`No ${labelField.get('name')}`", '`Chưa nhập ${labelField.get("label")}`'],
      // The handle is a button without a name, "sortable" to a screen reader.
      [
        '...attributes,\n    ...listeners,',
        '...attributes, "aria-label": "Đổi thứ tự mục", "aria-roledescription": "mục xếp được",\n    ...listeners,',
      ],
    ],
  },
  {
    // Long texts stay on their line: folded at 80 columns, a changed word changes every line after it.
    file: `${CORE}/formats/yaml.js`,
    edits: [
      [
        "import yaml from 'yaml';",
        "import yaml from 'yaml';\nyaml.scalarOptions.str.fold.lineWidth = 0;",
      ],
    ],
  },
  {
    // Our own pages stand in Decap's menu and under its header.
    file: `${CORE}/components/App/App.js`,
    imports: ['OwnPage'],
    edits: [
      [
        /_jsx\(Route, \{\s*component: NotFoundPage\s*\}\)/,
        '_jsx(Route, { path: "/trang/:page", component: OwnPage }), _jsx(Route, { component: NotFoundPage })',
      ],
    ],
  },
  {
    file: `${CORE}/components/Collection/Sidebar.js`,
    imports: ['OwnLinks'],
    edits: [
      [
        /(?<=\.map\(collection => this\.renderLink\(collection, filterTerm\)\)\s*\}\))(?=\]\s*\}\);)/,
        ', _jsx(OwnLinks, {})',
      ],
    ],
  },
  {
    // The preview, not the notes, is what an editor meets first.
    file: `${CORE}/components/Editor/EditorInterface.js`,
    edits: [
      [
        'return localStorage.getItem(RIGHT_PANE) || PANE_ORDER[0];',
        'return localStorage.getItem(RIGHT_PANE) || "preview";',
      ],
    ],
  },
  {
    // Pictures are resized by picture.ts; 0.8 MB of WebAssembly that the policy would not run anyway.
    file: `${CORE}/lib/imageTransformations.js`,
    edits: [["await import('@jsquash/webp')", '{}']],
  },
  {
    // The browser's copy of an unsaved form is offered once the record has come: a record that came
    // later than the answer, as from a forge, would wipe out what was just restored.
    file: `${CORE}/components/Editor/Editor.js`,
    edits: [
      [
        `    retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
        `    const loading = newEntry
      ? createEmptyDraft(collection, this.props.location.search)
      : loadEntry(collection, slug);
    loading.then(() => retrieveLocalBackup(collection, slug));`,
      ],
    ],
  },
  {
    file: `${CORE}/actions/editorialWorkflow.js`,
    edits: [
      // A record is taken back whole, never as lists know it; `loadEntry` tells the editor what fails.
      [
        /(?<=export function unpublishPublishedEntry\(collection, slug\) \{\s+return )(?=\()/,
        'async ',
      ],
      [
        "const entry = selectEntry(state, collection.get('name'), slug);",
        "if (selectEntry(state, collection.get('name'), slug).get('partial')) await dispatch(loadEntry(collection, slug));\n    const entry = selectEntry(getState(), collection.get('name'), slug);\n    if (entry.get('partial')) return;",
      ],
    ],
  },
  {
    file: `${CORE}/components/App/Header.js`,
    edits: [['alt: "Logo"', 'alt: ""']],
  },
  ...LATE_PATCHES,
  ...LIST_PATCHES,
  ...FORM_PATCHES,
  ...ACCESSIBILITY_PATCHES,
  ...BODY_PATCHES,
  ...MOVE_PATCHES,
  ...DESK_PATCHES,
];
