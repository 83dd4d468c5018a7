/**
 * The concepts of the site: one English word each, its folder in `content/`, its URL path and its
 * Vietnamese names. Navigation, breadcrumbs, the CMS and the checks all read this table.
 */
export interface Concept {
  /** Folder below `content/`, and the name of the Astro and CMS collection. */
  readonly collection: string;
  readonly extension: 'md' | 'yml';
  /** First segment of the public address, or undefined if records have no page. */
  readonly path?: string;
  readonly singular: string;
  readonly plural: string;
}

export const CONCEPTS = {
  directive: {
    collection: 'directives',
    extension: 'md',
    path: 'van-ban',
    singular: 'văn bản',
    plural: 'Văn bản',
  },
  reception: {
    collection: 'receptions',
    extension: 'md',
    path: 'lich-tiep-cong-dan',
    singular: 'lịch tiếp công dân',
    plural: 'Lịch tiếp công dân',
  },
  story: {
    collection: 'stories',
    extension: 'md',
    path: 'dan-van-kheo',
    singular: 'mô hình Dân vận khéo',
    plural: 'Dân vận khéo',
  },
  statistic: {
    collection: 'statistics',
    extension: 'yml',
    path: 'thong-ke',
    singular: 'chỉ tiêu thống kê',
    plural: 'Thống kê',
  },
  agency: {
    collection: 'agencies',
    extension: 'yml',
    path: 'co-quan',
    singular: 'cơ quan',
    plural: 'Cơ quan',
  },
  dialogue: {
    collection: 'dialogues',
    extension: 'md',
    path: 'doi-thoai',
    singular: 'cuộc đối thoại',
    plural: 'Đối thoại',
  },
  feedback: {
    collection: 'feedback',
    extension: 'md',
    path: 'hoi-dap',
    singular: 'câu hỏi, góp ý',
    plural: 'Hỏi đáp',
  },
  duty: {
    collection: 'duties',
    extension: 'yml',
    singular: 'nhiệm vụ',
    plural: 'Nhiệm vụ',
  },
  petition: {
    collection: 'petitions',
    extension: 'yml',
    path: 'khieu-nai-to-cao',
    singular: 'mẫu đơn',
    plural: 'Mẫu đơn',
  },
  daysOff: {
    collection: 'days-off',
    extension: 'yml',
    singular: 'ngày nghỉ của năm',
    plural: 'Ngày nghỉ',
  },
  knownDocument: {
    collection: 'known-documents',
    extension: 'yml',
    singular: 'văn bản thường viện dẫn',
    plural: 'Văn bản thường viện dẫn',
  },
} as const satisfies Record<string, Concept>;

export type ConceptName = keyof typeof CONCEPTS;
export type CollectionName = (typeof CONCEPTS)[ConceptName]['collection'];

const BY_COLLECTION: ReadonlyMap<string, Concept> = new Map(
  Object.values(CONCEPTS).map((concept) => [concept.collection, concept]),
);

/** Undefined for a name that is no collection's. */
export const conceptOf = (collection: string): Concept | undefined => BY_COLLECTION.get(collection);

/** Returns the address of a record (`/van-ban/2021-08-ct-tu/`), or of the list without an id. */
export function pathOf(concept: ConceptName, id?: string): string {
  const { path } = CONCEPTS[concept] as Concept;
  if (!path) throw new Error(`${concept} không có trang riêng`);
  return id ? `/${path}/${id}/` : `/${path}/`;
}

/** The concept whose pages have addresses like that one; undefined for a page of none. */
export function conceptAt(address: string): ConceptName | undefined {
  const [, section] = address.split('/');
  return (Object.keys(CONCEPTS) as ConceptName[]).find((name) => {
    const { path } = CONCEPTS[name] as Concept;
    return path !== undefined && path === section;
  });
}

export interface MenuItem {
  readonly label: string;
  readonly path: string;
}

/** A section of the site: the pages of the records of a concept. */
export interface Section extends MenuItem {
  readonly concept: ConceptName;
}

const section = (concept: ConceptName, label: string, path = pathOf(concept)): Section => ({
  concept,
  label,
  path,
});

/** The sections of the site in menu order, named after what readers look for. */
export const SECTIONS: readonly Section[] = [
  section('reception', 'Lịch tiếp công dân'),
  section('directive', 'Chỉ thị và văn bản'),
  section('duty', 'Theo dõi thực hiện', '/thuc-hien/'),
  section('story', 'Dân vận khéo'),
  section('dialogue', 'Đối thoại'),
  section('feedback', 'Hỏi đáp, góp ý'),
  section('statistic', 'Thống kê'),
  section('agency', 'Cơ quan'),
];
