import { createHmac, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';

let textOf: (untrusted: UntrustedText) => string;

/**
 * Words from outside: of a document, of a question, of a file's name. Whatever turns a value into
 * text by itself gets none of them; they reach a log, a header or a prompt through the functions
 * below, each of which makes them harmless there.
 */
export class UntrustedText {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  static {
    textOf = (untrusted) => untrusted.#text;
  }
  toString = () => HIDDEN;
  toJSON = () => HIDDEN;
  [inspect.custom] = () => HIDDEN;
}

const HIDDEN = '[text]';

/** Nothing of the words: enough to see that two entries of one run speak of the same. */
export const forLog = (untrusted: UntrustedText) => ({
  length: textOf(untrusted).length,
  hash: createHmac('sha256', key).update(textOf(untrusted)).digest('hex').slice(0, HASH),
});

const key = randomBytes(32); // of this process: a plain hash of a short question can be guessed
const LONE = /\p{Cs}/gu; // half of a pair, which no encoding can write
const HASH = 12; // hexadecimal digits

/**
 * A file's name for a header: an ASCII one for old programs, and the real one as RFC 8187 writes it.
 * No path, no line end, nothing that turns the direction of reading.
 */
export function forHeader(untrusted: UntrustedText): string {
  const name = textOf(untrusted)
    .replace(LONE, '\ufffd')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\\/]/g, '_');
  const plain = name.replace(/[^\w.-]+/g, '_');
  const real = encodeURIComponent(name).replace(/['()*]/g, asHex);
  return `filename="${plain}"; filename*=UTF-8''${real}`;
}

const asHex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * A source for a model, between two lines that the words cannot hold, however they write them: with
 * signs that are not seen, in capitals, or in letters that look alike.
 */
export function forPrompt(untrusted: UntrustedText, token: string): string {
  const words = textOf(untrusted)
    .replace(LONE, '\ufffd')
    .normalize('NFC')
    .replace(/\p{Cf}|(?!\n)\p{Cc}/gu, '')
    .replace(/[<>\u2039\u203a\u3008\u3009\uff1c\uff1e\ufe64\ufe65]{2,}/g, ' ')
    .replace(/`{3,}/g, ' ');
  return `<<<${token}\n${words}\n${token}>>>`;
}
