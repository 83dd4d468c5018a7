/** Uploads of the open form, also those that only this browser has. */
import { useDispatch } from 'react-redux';
import { decap, useStored } from '#cms/kit/decap.ts';

/**
 * The address of an upload in this browser; undefined while it loads. What asks is drawn again when
 * it has loaded.
 */
export function useUploads(collection: object, entry: object) {
  const dispatch = useDispatch();
  useStored(({ medias }) => medias);
  return (path: string): string | undefined => {
    const address = decap().boundGetAsset(dispatch, collection, entry)(path).toString();
    return address.startsWith('blob:') ? address : undefined;
  };
}
