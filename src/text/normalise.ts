/** Characters that no reader sees and `normalise` drops, as the inside of a character class. */
export const INVISIBLE =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';

const invisible = new RegExp(`[${INVISIBLE}]`, 'g');
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g; // a page break ends a line: dropping it joins words
const space = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const dash = /[\u2010-\u2014\u2212]/g;
const slash = /[\u2044\u2215\uff0f]/g;
const loneSurrogate = /\p{Cs}/gu;

// Icelandic and African d, and the letter oi, which old fonts and scanners write for đ and ư.
const misread = pairs('ÐĐðđƉĐɖđƢƯƣư');
const misreadLetter = anyOf(misread);

// Scraped pages swap single letters for these, so that copies are not found.
const twins = pairs(
  'аaеeоoрpсcуyхxіiѕsјjһhԁdԛqԝwкkАAВBЕEКKМMНHОOРPСCТTУYХXІIЅSЈJҺHԀDԚQԜW' + // Cyrillic
    'ɑaⱭAɡgꞬGɢgɪiꞮIıiʀrƦRʋvƲVʏyʙbɴnʜhʟlᴀaᴄcᴅdᴇeᴊjᴋkᴍmᴏoᴘpᴛtᴜuᴠvᴡwᴢzꜱs', // phonetic
);
const twin = anyOf(twins);
const word = /[\p{L}\p{M}]+/gu;
const latin = /^[\p{Script=Latin}\p{M}]+$/u;

// Most texts hold nothing but these, which need no more than NFC: one look saves the other passes.
const odd = /[^\t\n -~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u0130ƠơƯư\u1e00-\u1eff‘-‟…]/;

/**
 * The text as its author meant it: NFC, Vietnamese letters for their look-alikes, plain dashes,
 * slashes and spaces, nothing invisible, line ends as `\n`. Half a surrogate pair becomes U+FFFD.
 * Idempotent. Repair a legacy encoding first: in TCVN3 a soft hyphen is a letter.
 */
export function normalise(text: string): string {
  if (!odd.test(text)) return text.normalize('NFC');

  const plain = text
    .replace(loneSurrogate, '\ufffd')
    .replace(invisible, '')
    .replace(lineEnd, '\n')
    .replace(space, ' ')
    .replace(dash, '-')
    .replace(slash, '/')
    .replace(misreadLetter, (letter) => misread.get(letter) ?? letter)
    .normalize('NFC');

  return plain.normalize('NFD').search(twin) >= 0 ? plain.replace(word, latinised) : plain;
}

/** A word of Latin letters and their twins in Latin alone; any other word, Russian say, as it is. */
function latinised(written: string): string {
  const letters = written.normalize('NFD');
  const swapped = letters.replace(twin, (letter) => twins.get(letter) ?? letter);
  const mixed = /\p{Script=Latin}/u.test(letters) && latin.test(swapped);
  return mixed ? swapped.normalize('NFC') : written;
}

/** Each first letter of a pair to its second. */
function pairs(letters: string): Map<string, string> {
  return new Map(letters.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));
}

function anyOf(letters: Map<string, string>): RegExp {
  return new RegExp(`[${[...letters.keys()].join('')}]`, 'g');
}
