import { binding } from '../house.ts';
import type { OfficeRules } from '../office.ts';
import type { RuleSet, RuleSetId } from '../rule-set.ts';
import { checkAddressees } from './addressees.ts';
import { checkAnnexes } from './annexes.ts';
import { checkAuthority } from './authority.ts';
import { checkBases } from './bases.ts';
import { checkBodyLayout } from './body-layout.ts';
import { type Level, levelsOf } from './body-levels.ts';
import { checkBodyWords, checkEnd } from './body-words.ts';
import { type Finding, Findings, type Mend } from './findings.ts';
import { checkFont } from './font.ts';
import { checkHeadWords } from './head-words.ts';
import type { Line } from './lines.ts';
import { checkNumberAndDate } from './number-and-date.ts';
import { checkPage } from './page.ts';
import { checkPageNumber } from './page-number.ts';
import { checkLook } from './part-looks.ts';
import { isLetter, type Parts, readParts } from './parts.ts';
import { checkRecipients } from './recipients.ts';
import { checkSigning } from './signing.ts';
import { checkTasked } from './tasked.ts';
import { checkTitle } from './title.ts';
import { checkTyping } from './typing.ts';
import { chooseRules } from './which-rules.ts';
import { readWordFile, type WordFile } from './word-file.ts';

/** `rules`: null where the paper is not judged; `note` says why, or how they were chosen. */
export type Checked = {
  rules: RuleSetId | null;
  note: string;
  findings: Finding[];
  paper?: Issued | undefined; // whose it is, for the register
};

/** Who issues a paper and of which type, as it says itself. */
export type Issued = { superior: string; issuer: string; type: string; number: string };

export type Options = {
  today: string;
  rules?: RuleSetId | undefined;
  office?: OfficeRules | undefined; // what an office decided; else the rules as they come
};

/**
 * Holds a docx against the rules of its date. It runs in this thread: for a file from outside use
 * `checkSafely`.
 *
 * @throws {UnreadableFile} with a sentence for the person
 */
export function check(
  bytes: Uint8Array,
  { today, rules, office }: Options,
): Checked & { mends: Mend[] } {
  const file = readWordFile(bytes);
  const parts = readParts(file.lines);
  const chosen = chooseRules(parts, file.lines, today, rules);
  if (!chosen.rules) return { rules: null, note: chosen.note, findings: [], mends: [] };
  const findings = new Findings(chosen.binds === false);
  judge(file, parts, binding(chosen.rules, office?.house ?? {}), findings, office);
  return {
    rules: chosen.rules.id,
    note: chosen.note,
    paper: issuedOf(parts),
    findings: findings.all(),
    mends: findings.mends(),
  };
}

function issuedOf(parts: Parts): Issued {
  const words = (lines: Parts['issuer']) => lines.map(({ text }) => text).join(' ');
  return {
    superior: words(parts.parent),
    issuer: words(parts.issuer),
    type: isLetter(parts) ? 'Công văn' : (parts.type?.text ?? ''),
    number: parts.number?.text ?? '',
  };
}

function judge(
  file: WordFile,
  parts: Parts,
  rules: RuleSet,
  findings: Findings,
  office: OfficeRules | undefined,
) {
  checkPage(file, rules, findings);
  checkFont(file.lines, rules, findings);
  checkPageNumber(file, rules, findings);
  checkAnnexes(parts, rules, findings);
  if (parts.kind === 'annex') return;
  judgeHead(parts, rules, findings);
  checkTitle(parts, rules, findings);
  checkAddressees(parts, rules, findings);
  checkBases(parts, rules, findings);
  const levels = levelsOf(parts.body.filter((line) => !isBasisOf(parts, line, rules)));
  checkBodyWords(levels, rules, findings);
  const text = levels.filter(isText).map(({ line }) => line);
  checkBodyLayout(text, file.lines, rules, findings);
  checkEnd(parts.body, rules, findings);
  checkSigning(parts, rules, findings);
  checkAuthority(parts, rules, findings, office?.authority);
  checkRecipients(parts, rules, findings);
  checkTasked(parts, rules, findings);
  checkLook(one(parts.typist), 'typist', rules, findings, { align: false });
  checkTyping(parts.body, ownLines(parts), rules, findings);
}

function judgeHead(parts: Parts, rules: RuleSet, findings: Findings) {
  checkHeadWords(parts, rules, findings);
  checkLook(one(parts.nation), 'nation', rules, findings, { underlined: false });
  checkLook(one(parts.motto), 'motto', rules, findings, { capitals: false, underlined: false });
  checkLook(parts.parent, 'superior', rules, findings);
  checkLook(parts.issuer, 'issuer', rules, findings);
  checkLook(one(parts.number), 'number', rules, findings, { capitals: false });
  checkLook(one(parts.date), 'place-and-date', rules, findings, { capitals: false });
  checkNumberAndDate(parts, rules, findings);
  for (const [part, pattern] of stamps)
    checkLook(
      parts.stamps.filter(({ text }) => pattern.test(text)),
      part,
      rules,
      findings,
      { align: false, ...(part === 'draft' ? { capitals: false } : {}) },
    );
}

const stamps = [
  ['urgency', /^(?:HỎA|HOẢ|THƯỢNG|KHẨN)/],
  ['circulation', /^(?:XEM XONG|LƯU HÀNH|TÀI LIỆU|XONG HỘI)/i],
  ['draft', /^dự thảo/i],
] as const;

const one = (line: Parts['nation']) => (line ? [line] : []);

/** In the State's papers the line that enacts is set as the bases are. */
const isBasisOf = ({ bases, enacting }: Parts, line: Line, { family }: RuleSet) =>
  bases.includes(line) || (family === 'state' && line === enacting);

/** Running text: not a heading, and not a line in the middle, as "QUYẾT ĐỊNH:" is. */
const isText = ({ part, line }: Level) =>
  (part === 'body' || part === 'clause' || part === 'point') &&
  !(line.paragraph.setting.align === 'center' && line.text.length < SHORT) &&
  !/[□☐▢]|…{3}|\.{6}/.test(line.text); // a line to be filled in by hand
const SHORT = 60; // letters

const ownLines = ({
  nation,
  parent,
  issuer,
  title,
  body,
  authority,
  position,
  recipients,
}: Parts) => [
  ...(nation ? [nation] : []),
  ...[parent, issuer, title, body, authority, position, recipients].flat(),
];
