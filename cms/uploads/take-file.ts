/** A file from the editor's computer → one that the repository takes, or why it does not. */
import {
  MAX_UPLOAD_BYTES,
  PICTURE_EXTENSIONS,
  extensionOf,
  isCutPdf,
  uploadFault,
} from '#lib/file-signature.ts';
import { uploadRefusal } from '#lib/upload-refusal.ts';
import { preparePicture } from '#cms/picture.ts';

/** Refused, in words for the field. */
class RefusedFile extends Error {}

/** A name that no other file has: “ban-ky.pdf”, then “ban-ky-2.pdf”. */
export function freeName(stem: string, extension: string, taken: ReadonlySet<string>): string {
  const names = (function* () {
    yield `${stem}.${extension}`;
    for (let number = 2; ; number += 1) yield `${stem}-${number}.${extension}`;
  })();
  for (const name of names) if (!taken.has(name)) return name;
  throw new Error('unreachable: names never end');
}

function refuse(fault: Parameters<typeof uploadRefusal>[0], extension: string): never {
  throw new RefusedFile(uploadRefusal(fault, extension).join(' '));
}

/**
 * @returns the file, a picture no larger than pages show it and without the camera's metadata
 * @throws RefusedFile in Vietnamese
 */
export async function takeFile(file: File, isPicture: boolean): Promise<File> {
  const name = file.name.toLowerCase();
  const extension = extensionOf(name);
  if (isPicture && !PICTURE_EXTENSIONS.has(extension))
    throw new RefusedFile('Ô này chỉ nhận ảnh JPEG, PNG, WebP hoặc AVIF.');
  if (file.size > MAX_UPLOAD_BYTES) refuse('size', extension);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fault = uploadFault(name, file.size, () => bytes);
  if (fault) refuse(fault, extension);
  if (isCutPdf(name, bytes)) refuse('cut', extension);
  return preparePicture(file).catch((cause: unknown) => {
    throw new RefusedFile((cause as Error).message, { cause });
  });
}
