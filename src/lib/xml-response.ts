/** The response of an XML endpoint. */
export const xmlResponse = (text: string, type = 'application/xml'): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
