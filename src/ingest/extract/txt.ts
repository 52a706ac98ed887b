import type { Page } from './extracted.ts';
import { pagesOf } from './paginate.ts';

/** A plain text in UTF-8, in UTF-16 with its mark, or in the code page of Vietnamese Windows. */
export function readTxt(bytes: Uint8Array): Page[] {
  const pages = decoded(bytes).split('\f');
  return pagesOf(
    pages.flatMap((page, index) =>
      page.split(/\r\n?|\n/).map((text) => ({ text, page: index + 1 })),
    ),
  );
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}
