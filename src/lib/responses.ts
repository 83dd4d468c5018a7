/** The response of a JSON endpoint, from a value or from JSON text. */
export const jsonResponse = (value: unknown, type = 'application/json'): Response =>
  new Response(typeof value === 'string' ? value : `${JSON.stringify(value, null, 1)}\n`, {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });

export const xmlResponse = (text: string, type = 'application/xml'): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
