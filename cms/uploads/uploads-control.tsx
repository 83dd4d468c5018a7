/** A list of files or pictures: dropped on the field or chosen, named and described by their names. */
import { createAssetProxy, type AssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy';
import type { List } from 'immutable';
import { useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useDispatch } from 'react-redux';
import { UPLOADS } from '#cms/form/rules.ts';
import { useBackend, useStored } from '#cms/kit/decap.ts';
import { DropZone } from '#cms/kit/drop-zone.tsx';
import { plainRecords, toStore, useEntry } from '#cms/kit/entry.ts';
import { itemPath, type ItemHandle, type ListProps } from '#cms/kit/item-fields.tsx';
import { slugSettings } from '#cms/kit/site-context.ts';
import { slugify } from '#lib/fold-text.ts';
import { extensionOf, PICTURE_EXTENSIONS, UPLOAD_EXTENSIONS } from '#lib/file-signature.ts';
import type { Data, NamedUpload } from '#features/form.ts';
import { ChooseStored } from './choose-stored.tsx';
import type { StoredFile } from './stored-files.tsx';
import { freeName, takeFile } from './take-file.ts';
import { UploadItem } from './upload-item.tsx';

type Options = Pick<Map<string, unknown>, 'get'>;

interface UploadsProps extends ListProps {
  readonly collection: Options;
  readonly getAsset: (path: string, field: unknown) => AssetProxy;
  readonly onAddAsset: (asset: AssetProxy) => void;
}

interface Refusal {
  readonly name: string;
  readonly reason: string;
}

const byName = (name: string): NamedUpload => ({
  stem: slugify(name.slice(0, name.length - extensionOf(name).length)),
  item: {},
});

/** Stores files with the draft, as Decap's library of media does. */
function useStoring({ collection, onAddAsset }: UploadsProps) {
  const { implementation } = useBackend();
  const dispatch = useDispatch();
  const folder = String(collection.get('media_folder')).replace(/^\//, '');
  const folders = useMemo(() => [folder], [folder]);
  const addressOf = (name: string): string => `${String(collection.get('public_folder'))}/${name}`;
  const added = useRef(new Set<string>());
  const taken = async (): Promise<ReadonlySet<string>> => {
    const stored = await implementation.getMedia(folder);
    return new Set([...stored.map(({ name }) => name), ...added.current]);
  };
  /** @returns the address that records name */
  const store = (file: File, name: string): string => {
    const named = new File([file], name, { type: file.type });
    const asset = createAssetProxy({ file: named, path: `${folder}/${name}` });
    const facts = { name, size: named.size, file: named, draft: true };
    const { url, path } = asset;
    onAddAsset(asset);
    // By its path: two files of the same bytes are two files.
    const payload = { id: path, url, path, displayURL: url, ...facts };
    dispatch({ type: 'ADD_DRAFT_ENTRY_MEDIA_FILE', payload });
    added.current.add(name);
    return addressOf(name);
  };
  /** Takes a file back that no save has stored yet. */
  const discard = (address: string): void => {
    const id = `${folder}/${address.slice(address.lastIndexOf('/') + 1)}`;
    dispatch({ type: 'REMOVE_DRAFT_ENTRY_MEDIA_FILE', payload: { id } });
    added.current.delete(address.slice(address.lastIndexOf('/') + 1));
  };
  return { folders, addressOf, taken, store, discard };
}

const fileField = (field: ListProps['field']): Options | undefined =>
  [...(field.get('fields') as List<Options>)].find((one) =>
    ['file', 'image'].includes(String(one.get('widget'))),
  );

export function UploadsControl(props: UploadsProps) {
  const { value, field, forID, onChange } = props;
  const { data } = useEntry();
  const { folders, addressOf, taken, store, discard } = useStoring(props);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const drawn = useRef(new Map<string, ItemHandle>());
  /** The field to be focused as soon as it is drawn. */
  const wanted = useRef<{ readonly address: string; readonly inner: string }>(undefined);
  const latest = useRef(props);
  latest.current = props;
  // Pictures of stored records arrive later.
  useStored(({ medias }) => medias);
  useImperativeHandle(props.ref, () => ({
    isValid: () => true,
    validate: () => drawn.current.forEach((item) => item.validate()),
    focus: (path) => {
      const [index, inner] = itemPath(path);
      const address = String(items[index]?.[key]);
      wanted.current = { address, inner };
      setOpened(new Set([...opened, address]));
      drawn.current.get(address)?.focus(inner);
    },
  }));

  const upload = fileField(field);
  const key = String(upload?.get('name'));
  const isPicture = upload?.get('widget') === 'image';
  const items = plainRecords(value);
  const nameIn = UPLOADS[String(field.get('path'))];

  const take = async (file: File, listed: readonly Data[], names: ReadonlySet<string>) => {
    const ready = await takeFile(file, isPicture);
    const settings = slugSettings();
    const { name } = file;
    const { stem, item } =
      nameIn?.({ name, record: data, items: listed, settings }) ?? byName(name);
    const stored = freeName(stem || key, extensionOf(name.toLowerCase()), names);
    return { [key]: store(ready, stored), ...item };
  };
  const add = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    const refusals: Refusal[] = [];
    const taking: Data[] = [];
    for (const file of files)
      try {
        taking.push(await take(file, [...items, ...taking], await taken()));
      } catch (error) {
        refusals.push({ name: file.name, reason: (error as Error).message });
      }
    const now = latest.current;
    if (taking.length > 0) now.onChange(toStore([...plainRecords(now.value), ...taking]));
    setOpened((before) => new Set([...before, ...taking.map((item) => String(item[key]))]));
    setRefused(refusals);
    setBusy(false);
  };
  const place = (from: number, to: number): void => {
    const item = value?.get(from);
    if (value && item) onChange(value.delete(from).insert(to, item));
  };
  const addStored = ({ name }: StoredFile): void => {
    const { item } =
      nameIn?.({ name, record: data, items, settings: slugSettings() }) ?? byName(name);
    const address = addressOf(name);
    onChange(toStore([...items, { [key]: address, ...item }]));
    setOpened(new Set([...opened, address]));
  };
  const extensions = isPicture ? PICTURE_EXTENSIONS : UPLOAD_EXTENSIONS;
  const isOffered = ({ name }: StoredFile): boolean =>
    extensions.has(extensionOf(name)) && !items.some((item) => item[key] === addressOf(name));
  const what = isPicture ? 'ảnh' : 'tệp';
  return (
    <div id={forID} className="mb-widget">
      <DropZone
        label={`Chọn ${what}`}
        hint={isBusy ? `Đang đọc ${what}…` : `hoặc kéo ${what} thả vào đây`}
        extensions={[...extensions]}
        isMultiple
        isBusy={isBusy}
        add={(files) => void add(files)}
      >
        <ChooseStored what={what} folders={folders} accepts={isOffered} choose={addStored} />
      </DropZone>
      <div role="alert">
        <ul className="mb-warnings mb-refused">
          {refused.map(({ name, reason }) => (
            <li key={name}>
              <strong>{name}</strong>: {reason}
            </li>
          ))}
        </ul>
      </div>
      <ol className="mb-uploads">
        {items.map((item, index) => {
          const address = String(item[key] ?? '');
          return (
            <UploadItem
              key={address}
              list={props}
              index={index}
              item={item}
              fileKey={key}
              picture={isPicture ? String(props.getAsset(address, upload)) : undefined}
              isOpen={opened.has(address)}
              toggle={(isOpen) => {
                const others = [...opened].filter((one) => one !== address);
                setOpened(new Set(isOpen ? [...others, address] : others));
              }}
              moveUp={index > 0 ? () => place(index, index - 1) : undefined}
              remove={() => {
                discard(address);
                onChange(value?.delete(index));
              }}
              ref={(handle) => {
                if (!handle) return void drawn.current.delete(address);
                drawn.current.set(address, handle);
                if (wanted.current?.address !== address) return;
                handle.focus(wanted.current.inner);
                wanted.current = undefined;
              }}
            />
          );
        })}
      </ol>
    </div>
  );
}
