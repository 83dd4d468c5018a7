/**
 * In place of packages that Decap imports and this CMS never uses, see `aliases.ts`: TOML front
 * matter, and WebP encoding in 0.8 MB of WebAssembly that the policy blocks (`picture.ts` resizes).
 */
export default function absent(): never {
  throw new Error('Trang biên tập này không có phần ấy của Decap.');
}
