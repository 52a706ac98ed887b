/**
 * The header of a download: an ASCII name for old programs, the real one beside it (RFC 6266, its
 * letters written as RFC 5987 says). Never shown in the browser.
 */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  const real = encodeURIComponent(fileName).replace(/['()*]/g, asHex);
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`;
}

const asHex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
