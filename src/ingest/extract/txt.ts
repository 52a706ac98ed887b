import { encodingOf } from '../../text/legacy/recognise.ts';
import type { Paragraph } from './extracted.ts';

/** A plain text. A form feed begins a page. */
export const readTxt = (bytes: Uint8Array): Paragraph[] =>
  decoded(bytes)
    .split('\f')
    .flatMap((page, index) => page.split(/\r\n?|\n/).map((text) => ({ text, page: index + 1 })));

/**
 * UTF-8, UTF-16 with its mark, or one byte a letter: an older Vietnamese encoding, byte by byte as
 * it is, for `modernised` to convert; else the code page of Vietnamese Windows.
 */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const asItIs = new TextDecoder('windows-1252').decode(bytes);
    return encodingOf(asItIs) ? asItIs : new TextDecoder('windows-1258').decode(bytes);
  }
}
