import BufferReader from 'word-extractor/lib/buffer-reader.js';
import OleCompoundDoc from 'word-extractor/lib/ole-compound-doc.js';
import type { Member } from './extracted.ts';

const LARGEST = 100 * 1024 * 1024; // bytes of one stream

/**
 * What an object laid into an Office file holds, when it is kept as a compound file: a file that was
 * packed as it is, with its name, or the document of a program. Nothing where it holds neither.
 */
export async function packedIn(bytes: Uint8Array, name: string): Promise<Member> {
  const reader = new BufferReader(Buffer.from(bytes));
  const file = await new OleCompoundDoc(reader).read();
  const stream = async (named: string) => {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of file.stream(named)) {
      length += piece.length;
      if (length > LARGEST) break;
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  };
  const native = await stream('\u0001Ole10Native');
  if (native.length > 0) return unwrapped(native, name);
  for (const named of ['Package', 'CONTENTS']) {
    const content = await stream(named);
    if (content.length > 0) return { name, bytes: new Uint8Array(content) };
  }
  return { name, bytes }; // a document of 1997 to 2003 is itself a compound file
}

/** The packager of Windows: a label, the path it came from, the path it went to, the bytes. */
function unwrapped(native: Buffer, name: string): Member {
  let at = 6; // behind the length of all and a mark
  const text = () => {
    const end = native.indexOf(0, at);
    const said = native.toString('latin1', at, end);
    at = end + 1;
    return said;
  };
  const label = text();
  text();
  at += 8; // marks, and the length of the next path
  text();
  const length = native.readUInt32LE(at);
  const content = native.subarray(at + 4, at + 4 + length);
  return { name: inUnicode(label) || name, bytes: new Uint8Array(content) };
}

/** The label is in the code page of the machine that packed it. */
const inUnicode = (label: string) =>
  new TextDecoder('windows-1258').decode(Buffer.from(label, 'latin1')).normalize('NFC');
