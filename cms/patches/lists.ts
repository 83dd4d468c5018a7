/** Lists: how their records are stored, sorted, filtered, grouped and drawn. */
import type { Patch } from './patch-plugin.ts';

const CORE = 'decap-cms-core/dist/esm';

export const LIST_PATCHES: readonly Patch[] = [
  {
    // Pictures in forms and previews come from the repository: the site has none of drafts. Lists
    // can also be filtered and grouped by derived values.
    file: `${CORE}/reducers/entries.js`,
    imports: ['viewValue', 'sortOnce', 'storedEntry'],
    edits: [
      [/fromJS\(\{\s*\.\.\.entry,\s*isFetching: false\s*\}\)/g, 'storedEntry(map, entry)'],
      [
        'entries = fromJS(orderBy(entries.toJS(), keys, orders));',
        'entries = sortOnce(entries, keys, orders);',
      ],
      [
        'const toMatch = data.getIn(keyToPathArray(field));',
        'const toMatch = viewValue(data, field) ?? data.getIn(keyToPathArray(field));',
      ],
      [
        "const fieldData = entry.getIn(['data', ...keyToPathArray(field)]);",
        'const fieldData = viewValue(entry.get("data"), field) ?? entry.getIn(["data", ...keyToPathArray(field)]);',
      ],
      [
        'export function selectMediaFilePath(config, collection, entryMap, mediaPath, field) {',
        'export function selectMediaFilePath(config, collection, entryMap, mediaPath, field) {\n  if (mediaPath.startsWith(`${config.public_folder}/`)) return config.media_folder + mediaPath.slice(config.public_folder.length);',
      ],
    ],
  },
  {
    // A long list is drawn in steps.
    file: `${CORE}/components/Collection/Entries/EntryListing.js`,
    imports: ['drawnEntries', 'MoreEntries', 'sortEntries'],
    edits: [
      [
        'showPublishedEntries ? entries.map((entry, idx) => {',
        'showPublishedEntries ? entries.take(drawnEntries(this)).map((entry, idx) => {',
      ],
      [
        'children: [publishedCards, this.hasMore()',
        'children: [publishedCards, _jsx(MoreEntries, { listing: this }, "more"), this.hasMore()',
      ],
      [
        'return fromJS(orderBy(entries.toJS(), keys, orders));',
        'return sortEntries(entries, keys, orders);',
      ],
    ],
  },
  {
    // Group headings show names, not stored values ("Loại văn bản: Chỉ thị").
    file: `${CORE}/components/Collection/Entries/EntriesCollection.js`,
    imports: ['groupName'],
    edits: [
      ['return `${label} ${value}`.trim();', 'return `${label}: ${groupName(label, value)}`;'],
    ],
  },
];
