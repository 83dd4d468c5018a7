/** Makes text safe for XML 1.0. */

// What XML 1.0 cannot hold even as a reference: controls, lone surrogates and non-characters.
// eslint-disable-next-line no-control-regex -- the control characters are the point
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Removes characters that XML cannot contain. */
export const stripControls = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '');

/** Escapes for element content and for attribute values in either kind of quotes. */
export const escapeXml = (text: string): string =>
  stripControls(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
