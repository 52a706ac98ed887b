const SHAPES: Record<string, string> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031b',
  '*': '\u031b',
};
const TONES: Record<string, string> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

// A shape only on the letters that bear it: "(a)" and "i+" are none.
const coded =
  /\\([\^(+*'`?~.dD])|[dD]([dD])|([aA][\^(]|[eE]\^|[oO][\^+*]|[uU][+*]|[aeiouyAEIOUY])(['`?~]|\.(?!\.\.))?/g;

/** Unicode for a text in VIQR: marks as ASCII signs behind the letter, `dd`, `\` before a real sign. */
export const fromViqr = (text: string): string =>
  text.replace(coded, (whole, escaped?: string, d?: string, shaped = '', tone = '', at = 0) => {
    if (escaped) return escaped;
    if (d) return whole.startsWith('D') ? 'Đ' : 'đ';
    if (tone === '.' && shaped.length === 1 && endsSentence(text, at)) return shaped + tone;
    return letterOf(shaped, tone);
  });

// Frequent words without a mark that end in a plain vowel; others ("vu.", "phu.") bear the dot.
const open =
  /(?<![a-z])(?:ba|ca|cho|chi|co|da|do|ghi|gia|hoa|khi|khu|la|ma|mua|nga|nhu|no|qua|ra|so|ta|tha|thi|tho|thu|to|tra|tu|ty|va|xa)$/i;

/** Whether the dot behind the vowel at `at` is a full stop: VIQR leaves that open. */
function endsSentence(text: string, at: number): boolean {
  const after = text.slice(at + 2, at + 4);
  if (after.trim() === '' && text.length <= at + 3) return true;
  return /^\s(?:\p{Lu}|$)/u.test(after) && open.test(text.slice(Math.max(0, at - 8), at + 1));
}

function letterOf(shaped: string, tone: string): string {
  const [letter = '', shape = ''] = shaped;
  return (letter + (SHAPES[shape] ?? '') + (TONES[tone] ?? '')).normalize('NFC');
}
