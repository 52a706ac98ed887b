import { fold } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import { levelOf, type SecrecyLevel } from './levels.ts';

/** A word of the file name with its neighbours, and the signs before and after it. */
type Word = { text: string; folded: string; left: string; right: string };

// Words that make something else of "mật" beside them.
const BEFORE = new Set('bi bao giai do co than can ong duong'.split(' '));
const AFTER = new Set('khẩu độ mã ong thư thiết vụ thám danh nghị báo'.split(' '));
const afterPlain = new Set([...AFTER].map(fold));
// Names of papers that begin like one of these: "Mật Báo cáo" is a label, "mật báo" is not.
const PAPERS = new Set(['bao cao', 'nghi quyet', 'nghi dinh', 'danh sach', 'danh muc', 'thu moi']);
// What "mat" stands beside when it is a label typed before or after the name of a paper.
const PAPER =
  /^(?:\d+[a-z]?|nq|qd|ct|kl|qc|hd|tb|bc|kh|ctr|da|pa|ttr|cv|bb|gm|vb|tl|tu|tw|du|vptu|ubnd|hdnd)$/;

/**
 * The level a file name carries: "(mật)", `MAT_12-BC.docx`, "Báo cáo tối mật.pdf", tuyet-mat.
 *
 * With accents, "mật" is a label unless a neighbour makes another word of it (bí mật, mật khẩu).
 * Without, "mat" is as often mặt, mất or mắt, so it must be set apart: in brackets, in capitals
 * among small letters, alone, or at an end beside a number or the code of a type or an organ. The rest pass
 * here: the declared level and the header of page 1 are asked as well.
 */
export function fileNameLabel(fileName: string): SecrecyLevel | undefined {
  const words = wordsOf(fileName);
  const ofSecrets = words
    .map(({ folded }) => folded)
    .join(' ')
    .includes('bi mat nha nuoc');
  for (const [i, word] of words.entries()) {
    if (word.folded !== 'mat') continue;
    const degree = words[i - 1]?.folded;
    const first = degree === 'tuyet' || degree === 'toi' ? i - 1 : i;
    if (ofSecrets && !inBrackets(word) && !atAnEnd(words, first, i)) continue;
    if (words[first - 1]?.folded === 'do') continue; // "độ Tối mật" speaks of the level
    const accented = word.text.toLowerCase() === 'mật';
    if (degree === 'tuyet' || (degree === 'toi' && (accented || atAnEnd(words, first, i))))
      return levelOf(`${degree}mat`);
    if (accented ? isAWord(words, i) : isSetApart(words, i)) return 'Mật';
  }
  return undefined;
}

function wordsOf(fileName: string): Word[] {
  const name = normalise(fileName).replace(/\.[a-z0-9]{2,5}$/i, '');
  return Array.from(name.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: text, index }) => ({
    text,
    folded: fold(text),
    left: name.slice(0, index).match(/[^\p{L}\p{N}]*$/u)?.[0] ?? '',
    right: name.slice(index + text.length).match(/^[^\p{L}\p{N}]*/u)?.[0] ?? '',
  }));
}

const isAWord = (words: Word[], i: number) =>
  inBrackets(words[i]) ||
  !(
    (joins(words[i], words[i - 1], 'left') && BEFORE.has(words[i - 1]?.folded ?? '')) ||
    (joins(words[i], words[i + 1], 'right') && isCompound(words, i))
  );

/** A neighbour joins a compound across one plain sign; "bí (mật)" or "a - mật" keep them apart. */
const joins = (word: Word | undefined, next: Word | undefined, side: 'left' | 'right') =>
  next !== undefined && word !== undefined && /^[ _-]$/.test(word[side]);

/** "mật độ", "MẬT ĐỘ"; not "MẬT độ", "mật đô" or "mật báo cáo". Without accents by the letters. */
function isCompound(words: Word[], i: number): boolean {
  const [word, next, third] = words.slice(i, i + 3);
  if (!word || !next || PAPERS.has(`${next.folded} ${third?.folded}`)) return false;
  if (isCapitals(word.text) !== isCapitals(next.text)) return false;
  const lower = next.text.toLowerCase();
  return lower === next.folded ? afterPlain.has(lower) : AFTER.has(lower);
}

const isCapitals = (text: string) => text.length > 1 && text === text.toUpperCase();

function isSetApart(words: Word[], i: number): boolean {
  const word = words[i];
  if (!word) return false;
  if (words.length === 1 || inBrackets(word)) return true;
  if (word.text === 'MAT' && words.some(({ text }) => /\p{Ll}{2}/u.test(text))) return true;
  const beside = i === 0 ? words[1] : i === words.length - 1 ? words[i - 1] : undefined;
  return (beside && PAPER.test(beside.folded)) || signStandsOut(words, i);
}

/** `mat_ke-hoach`: cut off by another sign than those between the other words. */
function signStandsOut(words: Word[], i: number): boolean {
  const sign = i === 0 ? words[0]?.right : i === words.length - 1 ? words[i]?.left : undefined;
  if (!sign || words.length < 3) return false;
  const others = i === 0 ? words.slice(1, -1) : words.slice(0, -2);
  return others.length > 0 && others.every(({ right }) => right !== sign) && sign !== ' ';
}

const inBrackets = (word: Word | undefined) =>
  word !== undefined && /[[({]\s*$/.test(word.left) && /^\s*[\])}]/.test(word.right);

const atAnEnd = (words: Word[], from: number, to: number) => from === 0 || to === words.length - 1;
