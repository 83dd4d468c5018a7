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
    // renders. The tests run Decap's own validation of our config instead, on the vendored build.
    file: `${CORE}/constants/configSchema.js`,
    whole:
      'export function validateConfig() {}\nexport function getConfigSchema() { return {}; }\n',
  },
  {
    // An entry starting with `---js` would be evaluated in the browser when a list opens.
    file: 'gray-matter/lib/engines.js',
    edits: [
      [
        /engines\.javascript\s*=\s*\{[\s\S]*?\n\};/,
        "engines.javascript = { parse() { throw new Error('JavaScript front matter is disabled'); }, stringify() { throw new Error('JavaScript front matter is disabled'); } };",
      ],
    ],
  },
  {
    // Looks for Node's `util`, which a browser never has, in a way that a strict CSP reports.
    file: '@iarna/toml/lib/toml-parser.js',
    edits: [[`eval("require('util').inspect")`, '{}']],
  },
  {
    // zod tests whether `new Function` is allowed: the policy would report it.
    file: 'zod/v4/core/util.js',
    edits: [[/const F = Function;\s*new F\(""\);\s*return true;/, 'return false;']],
  },
  {
    // Part of the backends of GitLab and GitHub; it looks for Node's `process` with eval.
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
    // A new record starts with today's date and the last agency. A deletion that was only proposed
    // leaves the record in the list.
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
    // A second document with the same number is a mistake, not "…-1".
    file: `${CORE}/backend.js`,
    imports: ['takenSlug', 'outlineEntries'],
    edits: [
      // Lists hold records without their texts, and share them: a search reads fields from a copy.
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
      // A toolbar drawn before its record has loaded must not build an address.
      [
        'if (!baseUrl || this.config.show_preview_links === false) {',
        'if (!baseUrl || !entry || this.config.show_preview_links === false) {',
      ],
    ],
  },
  {
    // `{{label}}` is the line of the record in lists: an agency by its current name.
    file: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    imports: ['listLine'],
    edits: [
      [
        'const templateVars = stringTemplate.extractTemplateVars(field);',
        'if (field === "{{slug}}") return hit.slug;\n    if (field === "{{label}}") return listLine(this.props.field.get("collection"), hitData) ?? hit.slug;\n    const templateVars = stringTemplate.extractTemplateVars(field);',
      ],
      ['Loading options…', 'Đang tải…'],
    ],
  },
  {
    file: 'decap-cms-widget-list/dist/esm/ListControl.js',
    edits: [
      ["`No ${labelField.get('name')}`", '`Chưa nhập ${labelField.get("label")}`'],
      // The handle is a button without a name; screen readers announce "sortable".
      [
        '...attributes,\n    ...listeners,',
        '...attributes, "aria-label": "Đổi thứ tự mục", "aria-roledescription": "mục xếp được",\n    ...listeners,',
      ],
    ],
  },
  {
    // Long texts stay on one line: folded at 80 columns, one changed word changes all later lines.
    file: `${CORE}/formats/yaml.js`,
    edits: [
      [
        "import yaml from 'yaml';",
        "import yaml from 'yaml';\nyaml.scalarOptions.str.fold.lineWidth = 0;",
      ],
    ],
  },
  {
    // Our own pages appear in Decap's menu and under its header.
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
    imports: ['OwnLinks', 'PublicationStatus'],
    edits: [
      [
        /(?<=\.map\(collection => this\.renderLink\(collection, filterTerm\)\)\s*\}\))(?=\]\s*\}\);)/,
        ', _jsx(OwnLinks, {}), _jsx(PublicationStatus, {})',
      ],
    ],
  },
  {
    // An editor first sees the preview, not the notes.
    file: `${CORE}/components/Editor/EditorInterface.js`,
    edits: [
      [
        'return localStorage.getItem(RIGHT_PANE) || PANE_ORDER[0];',
        'return localStorage.getItem(RIGHT_PANE) || "preview";',
      ],
    ],
  },
  {
    // picture.ts resizes pictures; this is 0.8 MB of WebAssembly that the policy blocks anyway.
    file: `${CORE}/lib/imageTransformations.js`,
    edits: [["await import('@jsquash/webp')", '{}']],
  },
  {
    // The browser's copy of an unsaved form is offered once the record has loaded: a record that
    // arrives after the editor's choice, as from a forge, would overwrite what was just restored.
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
      // An unpublished record is loaded completely; `loadEntry` reports errors to the editor.
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
