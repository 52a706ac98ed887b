/**
 * The text of a list as Excel and Notepad save it: UTF-8 with or without its mark, or UTF-16.
 *
 * @returns nothing for bytes in another encoding: Vietnamese letters would come out wrong
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const encoding = utf16(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function utf16([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}
