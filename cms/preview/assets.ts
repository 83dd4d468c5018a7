/** Uploads of the open form, also those that only this browser has. */
import { useDispatch, useSelector } from 'react-redux';

type GetAsset = (path: string) => { toString(): string };
type AssetsOf = (dispatch: unknown, collection: object, entry: object) => GetAsset;

let assetsOf: AssetsOf | undefined;

/** @param ofDecap its `boundGetAsset`: no module of hooks imports Decap */
export function configureAssets(ofDecap: AssetsOf): void {
  assetsOf = ofDecap;
}

/**
 * The address of an upload in this browser; undefined while it loads. What asks is drawn again when
 * it has loaded.
 */
export function useUploads(collection: object, entry: object) {
  const dispatch = useDispatch();
  useSelector((state: { medias: object }) => state.medias);
  return (path: string): string | undefined => {
    const address = assetsOf?.(dispatch, collection, entry)(path).toString();
    return address?.startsWith('blob:') ? address : undefined;
  };
}
