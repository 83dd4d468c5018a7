/** The page /admin/: Decap's core with the backend and widgets in use, in Vietnamese. */
import './no-eval.ts';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { logoutUser } from 'decap-cms-core/dist/esm/actions/auth';
import { loadEntries } from 'decap-cms-core/dist/esm/actions/entries';
import { boundGetAsset } from 'decap-cms-core/dist/esm/actions/media';
import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { Map as ImmutableMap, fromJS } from 'immutable';
import { loadBackend } from './backend/backends.ts';
import { cmsConfig } from './config.ts';
import { watchConnection } from './connection.ts';
import { rememberAgency } from './defaults.ts';
import { configureDecap, type StoredMap } from './kit/decap.ts';
import { EntryError } from './kit/entry-error.ts';
import { beside } from './kit/move.ts';
import { configureSite, slugSettings } from './kit/site-context.ts';
import { vietnamese } from './locale-vi.ts';
import type { Draft } from './pre-save.ts';
import type { AdminSettings } from './settings.ts';
import { isPublic } from './kit/stored-move.ts';
import { applyTheme } from './styles/theme.ts';

type Init = Parameters<typeof CMS.init>[0];

function register(): void {
  CMS.registerLocale('vi', vietnamese);
  // Decap falls back to `en` for keys a locale lacks; ours lacks none, a test proves it.
  CMS.registerLocale('en', vietnamese);
  CMS.registerEventListener({ name: 'preSave', handler: handlePreSave as never });
  CMS.registerEventListener({ name: 'prePublish', handler: handlePrePublish as never });
}

/** The text rules are large and needed late, so they load after the form. */
const late = <T>(rules: Promise<T>): Promise<T> =>
  rules.catch((cause: unknown) => {
    throw new EntryError(
      'Chưa tải được phần kiểm tra nội dung. Hãy xem lại kết nối mạng rồi làm lại; bài đang viết vẫn còn.',
      { cause },
    );
  });

interface EntryEvent {
  readonly entry: StoredMap;
}
const draftOf = (entry: StoredMap): Draft => ({
  collection: String(entry.get('collection')),
  slug: String(entry.get('slug') ?? ''),
  isNew: entry.get('newRecord') === true,
  isPublic: isPublic(entry),
  data: (entry.get('data') as StoredMap).toJS(),
});

const hasDrafts = (): boolean => store.getState().config.publish_mode === 'editorial_workflow';

/** `changes` with the reason of a correction, which the editor is asked for; undefined if none is needed. */
async function explainedChanges(entry: StoredMap, data: Draft['data']) {
  if (!isPublic(entry)) return undefined;
  const { askReason, explained } = await late(import('./correction/explain.ts'));
  const path = beside(String(entry.get('path')), String(entry.get('slug')));
  const { implementation } = currentBackend(store.getState().config);
  const publicText = () => implementation.publicText(path);
  return explained({ collection: String(entry.get('collection')), data, publicText }, askReason);
}

/** Must return the data, not the entry. */
async function handlePreSave({ entry }: EntryEvent): Promise<StoredMap> {
  const { preSave } = await late(import('./pre-save.ts'));
  const draft = draftOf(entry);
  const saved = preSave(draft, slugSettings());
  // Without drafts, saving is publishing.
  const changes = hasDrafts() ? undefined : await explainedChanges(entry, saved);
  rememberAgency(draft.collection, saved);
  const data = changes ? { ...saved, changes } : saved;
  return (entry.get('data') as StoredMap).clear().merge(data);
}

async function handlePrePublish({ entry }: EntryEvent): Promise<void> {
  const { prePublish } = await late(import('./pre-publish.ts'));
  const draft = draftOf(entry);
  await prePublish(draft, async (text) => {
    const { ask } = await late(import('./editor/ask.tsx'));
    return ask({
      title: 'Vẫn công bố?',
      text,
      yes: 'Vẫn công bố',
      no: 'Xem lại',
      isDangerous: true,
    });
  });
  const changes = hasDrafts() ? await explainedChanges(entry, draft.data) : undefined;
  if (!changes) return;
  const { config, collections } = store.getState();
  await currentBackend(config).persistUnpublishedEntry({
    config,
    collection: collections.get(draft.collection),
    entryDraft: ImmutableMap({ entry: entry.setIn(['data', 'changes'], fromJS(changes)) }),
    assetProxies: [],
  });
}

async function start(): Promise<void> {
  const response = await fetch(new URL('config.json', document.baseURI), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const settings = (await response.json()) as AdminSettings;
  configureSite(settings);
  applyTheme(settings.theme, window);
  configureDecap({
    currentBackend,
    loadEntries,
    logoutUser,
    boundGetAsset,
    loadForm: () => import('./form/editor.ts'),
    notify: (notification) => store.dispatch(addNotification(notification)),
  });
  dayjs.locale('vi');
  CMS.registerBackend(settings.backend.name, (await loadBackend(settings.backend.name)) as never);
  register();
  watchConnection(() => currentBackend(store.getState().config).implementation.status());
  CMS.init({ config: cmsConfig(settings) as unknown as NonNullable<Init>['config'] });
}

start().catch((error: unknown) => {
  console.error(error);
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  notice.textContent = 'Không tải được cấu hình của trang biên tập. Hãy tải lại trang sau ít phút.';
  document.body.append(notice);
});
