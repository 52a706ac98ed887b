/** A step of an RTF text. `byte`: a letter in the code page of its font. */
export type RtfToken =
  | { open: true }
  | { close: true }
  | { word: string; number: number | undefined }
  | { byte: number };

const controlWord = /([a-z]{1,32})(-?\d{1,10})? ?/iy;
const HEX = 16;

/** The tokens of an RTF file, in linear time; binary data is stepped over. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  for (let at = 0; at < rtf.length; ) {
    const sign = rtf[at] ?? '';
    at++;
    if (sign === '{') yield { open: true };
    else if (sign === '}') yield { close: true };
    else if (sign === '\\') {
      const { token, next } = controlAt(rtf, at);
      at = next;
      if (token) yield token;
    } else if (sign !== '\r' && sign !== '\n') yield { byte: sign.charCodeAt(0) };
  }
}

function controlAt(rtf: string, at: number): { token: RtfToken | undefined; next: number } {
  controlWord.lastIndex = at;
  const found = controlWord.exec(rtf);
  if (found) {
    const [whole, word = '', digits] = found;
    const number = digits === undefined ? undefined : Number(digits);
    const next = at + whole.length + (word === 'bin' ? Math.max(0, number ?? 0) : 0);
    return { token: { word, number }, next };
  }
  const sign = rtf[at] ?? '';
  if (sign === "'") {
    const byte = Number.parseInt(rtf.slice(at + 1, at + 3), HEX);
    return { token: Number.isNaN(byte) ? undefined : { byte }, next: at + 3 };
  }
  if (sign === '\\' || sign === '{' || sign === '}')
    return { token: { byte: sign.charCodeAt(0) }, next: at + 1 };
  return {
    token: { word: sign === '\r' || sign === '\n' ? 'par' : sign, number: undefined },
    next: at + 1,
  };
}
