/**
 * Prepares a picture for upload: no larger than pages show it, and without the camera's metadata. A
 * telephone records where a picture was taken; published, that is an address (Luật 91/2025/QH15).
 */

/** Pages show pictures at most 1,152 px wide; dense screens need twice that. */
const LONGEST_PX = 2400;
const QUALITY = 0.85;
const KINDS = /^image\/(?:jpeg|png|webp)$/;

/** Redrawing a picture keeps its pixels and drops its metadata. */
async function redraw(bitmap: ImageBitmap, type: string): Promise<Blob> {
  const scale = Math.min(1, LONGEST_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('Trình duyệt này không vẽ lại được ảnh');
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type, quality: QUALITY });
}

/**
 * @returns the same file if it is no JPEG, PNG or WebP
 * @throws Error in Vietnamese when a file of these types cannot be opened
 */
export async function preparePicture(file: File): Promise<File> {
  if (!KINDS.test(file.type)) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new Error(`${file.name} không mở được như một ảnh; hãy lưu lại thành JPEG rồi tải lên`);
  });
  const blob = await redraw(bitmap, file.type);
  bitmap.close();
  return new File([blob], file.name, { type: file.type });
}
