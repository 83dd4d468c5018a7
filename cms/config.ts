/**
 * Decap's configuration as a plain object, made from the schemas. What depends on the content (main
 * issuers, addresses, backend) is passed as settings, so that editing does not rebuild the CMS.
 */
import { CONCEPTS, type CollectionName, type Concept } from '#features/concepts.ts';
import type { BodyField } from '#features/form.ts';
import { FILE_SCHEMAS, type FileName, FORMS, SCHEMAS } from '#features/index.ts';
import { decapFields, type DecapField } from './fields.ts';
import { hasRule } from './form/rules.ts';

/** Decap's backend configuration, made by `backend-settings.ts`; `proxy` is our local server. */
export interface BackendSettings {
  readonly name: string;
  readonly [option: string]: unknown;
}

export interface CmsSettings {
  readonly backend: BackendSettings;
  /** The content folder inside the repository: `content`, or '' when the repository is the content. */
  readonly contentFolder: string;
  /** Address of the public site, with a trailing slash. */
  readonly siteUrl: string;
  /** Path of the site: `/` or `/minh-bach/`. */
  readonly basePath: string;
  readonly siteName: string;
}

const below = (folder: string, path: string): string => (folder ? `${folder}/${path}` : path);

const bodyField = (collection: CollectionName, body: BodyField): DecapField => ({
  name: 'body',
  label: body.label,
  hint: body.hint,
  group: body.group,
  ...(hasRule(`${collection}.body`) && { rule: `${collection}.body` }),
  widget: 'markdown',
  required: false,
  modes: ['rich_text', 'raw'],
  editor_components: [],
});

/** Records with uploads store them in a folder named like their pages. */
function folderCollection(
  concept: Concept & { collection: CollectionName },
  settings: CmsSettings,
) {
  const { collection, extension, path, singular, plural } = concept;
  const form = FORMS[collection];
  const uploads = path ? `/${path}` : '';
  const fields = decapFields(SCHEMAS[collection], { path: collection, lenient: false });
  return {
    name: collection,
    label: plural,
    label_singular: singular,
    folder: below(settings.contentFolder, collection),
    create: true,
    delete: true,
    // Stored as comments on the draft's request on Forgejo, and in git by the local server.
    editor: { notes: ['proxy', 'forgejo'].includes(settings.backend.name) },
    extension,
    format: extension === 'md' ? 'yaml-frontmatter' : 'yaml',
    slug: '{{slug}}',
    media_folder: `/${below(settings.contentFolder, 'uploads')}${uploads}`,
    public_folder: `/tep${uploads}`,
    ...(path && { preview_path: `${path}/${form.page ?? '{{slug}}/'}` }),
    identifier_field: form.view.identifier ?? 'title',
    sortable_fields: [], // our own lists sort
    fields: form.body ? [...fields, bodyField(collection, form.body)] : fields,
  };
}

/** Files that editors write; the others are written by commands and only checked. */
export const FILE_LABELS: Readonly<Partial<Record<FileName, string>>> = {
  site: 'Thông tin chung của trang',
  'search-terms': 'Từ viết tắt và từ gần nghĩa khi tìm kiếm',
  removed: 'Các trang đã gỡ',
};

const settingsCollection = ({ contentFolder }: CmsSettings) => ({
  name: 'settings',
  label: 'Cài đặt trang',
  delete: false,
  editor: { preview: false },
  files: Object.entries(FILE_LABELS).map(([name, label]) => ({
    name,
    label,
    file: below(contentFolder, `${name}.yml`),
    fields: decapFields(FILE_SCHEMAS[name as FileName], { path: name, lenient: false }),
  })),
});

/** The whole configuration. Pure: the same settings give the same object. */
export function cmsConfig(settings: CmsSettings) {
  return {
    backend: {
      commit_messages: {
        create: 'Thêm {{collection}} “{{slug}}”',
        update: 'Sửa {{collection}} “{{slug}}”',
        delete: 'Xóa {{collection}} “{{slug}}”',
        uploadMedia: 'Tải lên “{{path}}”',
        deleteMedia: 'Xóa tệp “{{path}}”',
      },
      ...settings.backend,
    },
    load_config_file: false,
    publish_mode: 'editorial_workflow',
    locale: 'vi',
    site_url: settings.siteUrl,
    display_url: settings.siteUrl,
    show_preview_links: true,
    media_folder: below(settings.contentFolder, 'uploads'),
    public_folder: '/tep',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [
      ...Object.values(CONCEPTS).map((concept) => folderCollection(concept, settings)),
      settingsCollection(settings),
    ],
  };
}
