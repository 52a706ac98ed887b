// Each letter with the mark that VNI writes behind it, as Latin 1; in capitals likewise.
const AFTER: [string, string, string][] = [
  ['a', 'øùûõïâàáåãäêèéúüë', 'àáảãạâầấẩẫậăằắẳẵặ'],
  ['e', 'øùûõïâàáåãä', 'èéẻẽẹêềếểễệ'],
  ['o', 'øùûõïâàáåãä', 'òóỏõọôồốổỗộ'],
  ['ô', 'øùûõï', 'ờớởỡợ'],
  ['u', 'øùûõï', 'ùúủũụ'],
  ['ö', 'øùûõï', 'ừứửữự'],
  ['y', 'øùûõï', 'ỳýỷỹ'],
];
const ALONE = ['ôöìíæóòîñ', 'ơưìíỉĩịỵđ'] as const;

const letters = new Map<string, string>();
for (const [base, marks, printed] of AFTER)
  for (const [at, mark] of [...marks].entries()) add(base + mark, printed[at]);
for (const [at, sign] of [...ALONE[0]].entries()) add(sign, ALONE[1][at]);

function add(coded: string, letter: string | undefined) {
  if (letter === undefined) return;
  letters.set(coded, letter);
  letters.set(coded.toUpperCase(), letter.toUpperCase());
  const [base = '', mark = ''] = coded;
  if (!mark) return;
  letters.set(base.toUpperCase() + mark, letter.toUpperCase()); // typed with the key half down
}

const coded = new RegExp([...letters.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Unicode for a text in VNI for Windows, the bytes read as Latin 1: a letter, then its mark. */
export const fromVni = (text: string): string =>
  text.replace(coded, (signs) => letters.get(signs) ?? signs);
