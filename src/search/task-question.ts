import { fold } from '../text/fold.ts';
import { periodIn } from './periods.ts';

/** What is asked about duties: whose, by when. `rest`: the question without these words. */
export type TaskQuestion = {
  lead?: string;
  due?: 'late' | { from?: string; to: string };
  rest: string;
};

const LEAD = '(?<lead>[\\p{L}&]+(?: [\\p{L}&]+){0,5}?)';
const WHAT = '(?:nhung |cac |mot so )?(?:viec |nhiem vu )?(?:gi|nao)';
const DO = '(?:lam|thuc hien|bao cao|nop|gui|trinh|hoan thanh|trien khai|tham muu|chuan bi)';
const THEN = '(?:trong|tai|theo|den|thang|quy|nam|truoc)(?!\\p{L})';
const LATE = /(?:qua|tre|cham) han/u;

// "KL 226 giao thành ủy làm gì", "nhiệm vụ giao Văn phòng trong 02-NQ/TW", "phường phải báo cáo gì",
// "sở y tế được giao nhiệm vụ gì", "việc phải xong trong tháng 11", "nhiệm vụ quá hạn".
const forms = [
  `${LEAD} duoc giao (?:${DO} |phai )?${WHAT}`,
  `giao (?:cho )?${LEAD} (?:${DO} |phai )?${WHAT}`,
  `(?<!chuc nang,? |quyen han,? )(?:nhiem vu|viec)(?: da| duoc)? (?:giao|cua)(?: cho)? ${LEAD}(?= ${THEN}|$)`,
  `${LEAD} (?:phai|can) ${DO} ${WHAT}`,
  `(?:nhung |cac )?(?:viec|nhiem vu)(?: nao| gi)? (?:can |phai |can phai )?(?:${DO} )?(?:xong|hoan thanh|(?:sap )?den han|qua han|tre han|cham han)`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'u'));

/** Words that may stand where a leader's name would, and name nobody. */
const NOBODY = /^(?:viec|nhiem vu|ai|don vi nao|co quan nao|nhung|cac|toi|chung toi|minh)$/u;
/** What stands before the leader and is not theirs: "tháng này phường", "KL 226 giao". */
const BEFORE = /^.*(?:^| )(?:nay|nao|thi|hoi|biet|\d+) /u;

/**
 * Reads a question that asks for duties. Nothing here asks the archive; linear in the question.
 *
 * @param today - ISO day, for "tháng này"
 * @returns undefined for every other question
 */
export function taskQuestion(text: string, today: string): TaskQuestion | undefined {
  const written = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const plain = fold(written);
  if (plain.length !== written.length) return undefined; // offsets would not fit
  for (const form of forms) {
    const found = form.exec(plain);
    if (!found) continue;
    const lead = leadOf(found, written, plain);
    const due = dueOf(written, plain, today);
    return {
      ...(lead ? { lead } : {}),
      ...(due ? { due } : {}),
      rest: `${written.slice(0, found.index)} ${written.slice(found.index + found[0].length)}`,
    };
  }
  return undefined;
}

function dueOf(written: string, plain: string, today: string): TaskQuestion['due'] {
  if (LATE.test(plain)) return 'late';
  const period = periodIn(written, today);
  if (!period) return undefined;
  const { text, from, to } = period;
  if (!to) return undefined;
  const isLimit = /truoc (?:ngay )?$/u.test(plain.slice(0, written.indexOf(text)));
  return isLimit || !from ? { to } : { from, to };
}

function leadOf(found: RegExpExecArray, written: string, plain: string): string | undefined {
  const folded = found.groups?.lead;
  if (!folded) return undefined;
  const at = plain.indexOf(folded, found.index);
  const skipped = BEFORE.exec(folded)?.[0].length ?? 0;
  const name = folded.slice(skipped);
  return NOBODY.test(name) ? undefined : written.slice(at + skipped, at + folded.length);
}
