// Vowels and finals as they are spelled without a tone; the first word of a line is the vowel, the
// rest are finals, `-` for none.
const RIMES = `
a - i o u y c ch m n ng nh p t
ă c m n ng p t
â u y c m n ng p t
e - o c m n ng t p
ê - u ch m n nh p t
i - a u ch m n nh p t
iê u c m n ng p t
yê u m n ng t
o - i c m n ng p t
oo c ng
ô - i c m n ng p t
ơ - i m n p t
u - a i c m n ng p t
ư - a i u c m n ng t
ươ i u c m n ng p t
uô i c m n ng t
oa - i o y c ch m n ng nh p t
oă c m n ng t
oe - o n t
uâ n ng t y
uê - ch n nh
uơ -
uy - a ch n nh p t u
uyê n t
y -`;

// After q the glide is always u: quán, quăng, quét, quốc.
const RIMES_AFTER_Q = `
ua - i o u y c ch m n ng nh p t
uă c m n ng p t
uâ n ng t y
ue - o n t
uê - ch n nh t
ui - t
uy - t n nh ch
uyê n t
uơ -
uô c`;

const BEFORE_ANY = ['', 'b', 'ch', 'd', 'đ', 'h', 'kh', 'l', 'm', 'n', 'nh', 'p', 'ph'].concat([
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
]);
const BEFORE_FRONT = ['k', 'gh', 'ngh']; // c, g and ng are written so before e, ê, i, y
const BEFORE_BACK = ['c', 'g', 'ng', 'gi'];
const BEFORE_Y_ALONE = ['', 'h', 'k', 'l', 'm', 'n', 's', 't', 'th', 'v'];
const AFTER_GI = ['giêc', 'giêm', 'giêng', 'giêt', 'gi', 'gin']; // giêng is gi + iêng

/** Every syllable that Vietnamese spelling allows, in lower case, NFC, without its tone. */
export const toneless: ReadonlySet<string> = new Set([
  ...rimes(RIMES).flatMap((rime) => initialsOf(rime).map((initial) => initial + rime)),
  ...rimes(RIMES_AFTER_Q).map((rime) => `q${rime}`),
  ...AFTER_GI,
]);

function rimes(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([vowel, ...finals]) => finals.map((final) => vowel + final.replace('-', '')));
}

function initialsOf(rime: string): string[] {
  if (rime === 'y') return BEFORE_Y_ALONE;
  if (rime.startsWith('yê')) return [''];
  if (rime.startsWith('iê')) return [...BEFORE_ANY.slice(1), ...BEFORE_FRONT];
  if (/^[eêi]/.test(rime)) return [...BEFORE_ANY, ...BEFORE_FRONT];
  return [...BEFORE_ANY, ...BEFORE_BACK];
}
