/** All files that records may name; one that nothing needs any longer can be deleted. */
import { useMemo, useState } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { ask } from '#cms/editor/ask.tsx';
import { useBackend, useStored, type State } from '#cms/kit/decap.ts';
import { siteBase } from '#cms/kit/site-context.ts';
import { StoredFiles, type StoredFile } from './stored-files.tsx';

/** Of the collections whose records have files. */
const foldersOf = (collections: State['collections']): string[] =>
  [...collections.valueSeq()]
    .filter((collection) => {
      const fields = (collection.get('fields') ?? []) as Iterable<{ get(key: string): unknown }>;
      return [...fields].some((field) => field.get('widget') === 'uploads');
    })
    .map((collection) => String(collection.get('media_folder')).replace(/^\//, ''));

const addressOf = ({ path }: StoredFile): string =>
  `${siteBase()}tep/${path.replace(/^.*?uploads\//, '')}`;

export default function UploadsPage() {
  const { config, collections } = useStored((state) => state);
  const backend = useBackend();
  const folders = useMemo(() => foldersOf(collections), [collections]);
  const [version, setVersion] = useState(0);
  const [outcome, setOutcome] = useState('');
  const remove = async (file: StoredFile): Promise<void> => {
    const isSure = await ask({
      title: `Xóa ${file.name}?`,
      text: 'Bài còn dùng tệp này sẽ bị báo lỗi và trang không đăng tiếp được cho đến khi sửa bài ấy.',
      yes: 'Xóa tệp',
      isDangerous: true,
    });
    if (!isSure) return;
    try {
      await backend.deleteMedia(config, file.path);
      setOutcome(`Đã xóa ${file.name}.`);
    } catch (error) {
      // A proposal is announced the same way.
      setOutcome(error instanceof Error ? error.message : String(error));
    }
    setVersion((count) => count + 1);
  };
  return (
    <>
      <p>Tệp được thêm ở ô “Tệp kèm theo” hoặc “Ảnh” của từng bài.</p>
      <p role="alert">{outcome}</p>
      <StoredFiles
        folders={folders}
        version={version}
        action={(file) => (
          <>
            <a
              className="mb-button"
              href={addressOf(file)}
              target="_blank"
              rel="noreferrer"
              aria-label={`Mở: ${file.name}`}
            >
              Mở
            </a>
            <Button
              className="mb-danger"
              aria-label={`Xóa: ${file.name}`}
              onClick={() => void remove(file)}
            >
              Xóa
            </Button>
          </>
        )}
      />
    </>
  );
}
