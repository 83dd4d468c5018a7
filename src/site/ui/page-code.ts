/** The id of the QR code of a page, in the links to share it. */
export const PAGE_CODE = 'ma-qr';
