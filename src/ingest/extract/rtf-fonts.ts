/** A font of an RTF file: its name, and the code page of its letters. */
export type RtfFont = { name: string; codePage: string };

const UNKNOWN = 'windows-1252';
// By `\fcharset`; what is not listed is in the code page of the whole file.
const charsets: Record<number, string> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const codePages: Record<number, string> = {
  65001: 'utf-8',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
};

export const codePageOf = (ansicpg: number) => {
  const name = codePages[ansicpg] ?? `windows-${ansicpg}`;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return UNKNOWN;
  }
};

export const charsetOf = (charset: number | undefined, whole: string) =>
  charsets[charset ?? 0] ?? whole;

const decoders = new Map<string, TextDecoder>();

export function decodeBytes(bytes: number[], codePage: string): string {
  const decoder = decoders.get(codePage) ?? new TextDecoder(codePage);
  decoders.set(codePage, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
