import { isLetter } from './head.ts';
import { type Line, line } from './line.ts';
import type { Printed, ProductType } from './printed.ts';
import type { RuleSet } from './rule-set.ts';
import { clean, spelled, withoutEnd } from './words.ts';

/** Kính gửi: the label and whom it names. One goes on in the label's line, several stand in a list. */
export type Addressee = { label: Line; names: Line[]; indented: boolean };

export function addresseeOf(printed: Printed, rules: RuleSet): Addressee | undefined {
  const names = printed.addressees.map(withoutEnd).filter(Boolean);
  if (names.length === 0) return undefined;
  const words = isSubmission(printed) ? 'addressee.submission' : 'addressee';
  return {
    label: line('addressee.label', rules.words[words].value, rules),
    names:
      names.length === 1 && names[0]
        ? [line('addressee', names[0], rules)]
        : names.map((name, at) =>
            line('addressee', `- ${name}${at === names.length - 1 ? '.' : ';'}`, rules),
          ),
    indented: rules.words['addressee.place'].value === 'indent',
  };
}

const submissions: string[] = ['to-trinh', 'phieu-trinh'] satisfies ProductType[];
const isSubmission = ({ productType }: Printed) => submissions.includes(productType);

/** Nơi nhận, each on a line of its own. Nothing where nobody receives it. */
export function recipientsOf(printed: Printed, rules: RuleSet): Line[] {
  const given = printed.recipients.map(withoutEnd).filter(Boolean);
  if (given.length === 0) return [];
  const { words } = rules;
  const above = words['recipients.as-above'].value;
  const named = given.filter((name) => name.toLowerCase() !== above.toLowerCase());
  const all = answersTo(printed, rules) || named.length < given.length ? [above, ...named] : named;
  return [
    line('recipients.label', words['recipients.label'].value, rules),
    ...all.map((name, at) => {
      const end = words[at === all.length - 1 ? 'recipients.last' : 'recipients.end'].value;
      return line('recipients', `- ${name}${end}`, rules);
    }),
  ];
}

/** Papers with Kính gửi say "Như trên" first: a công văn, a submission, a State report upwards. */
const answersTo = (printed: Printed, rules: RuleSet): boolean =>
  printed.addressees.length > 0 &&
  (isLetter(printed) ||
    isSubmission(printed) ||
    (rules.family === 'state' && printed.productType === 'bao-cao'));

/** Authority, position, room, name. A position that stands alone is bold, as an authority is. */
export function signatureOf({ signature }: Printed, rules: RuleSet): Line[] {
  if (!signature) return [];
  const { mode, above, role, name } = signature;
  const authority = mode === 'own' ? undefined : authorityOf(mode, above ?? role ?? '', rules);
  const positions = mode === 'acting' || !role ? [] : role.split('\n').filter((own) => own.trim());
  const part = authority ? 'position' : 'authority';
  return [
    ...(authority ? [line('authority', authority, rules)] : []),
    ...positions.map((own) => positionOf(own, part, rules)),
    ...Array.from({ length: rules.lengths['signature.lines'].value.write }, () => empty(rules)),
    ...(name ? [line('name', name, rules)] : []),
  ];
}

function authorityOf(mode: keyof RuleSet['authorities'], above: string, rules: RuleSet): string {
  const mark = rules.authorities[mode];
  if (!mark) throw new RangeError(`${rules.id} knows no signature ${mode}`);
  return mark.value + above;
}

/** "kiêm" between two positions stays small. */
function positionOf(text: string, part: 'position' | 'authority', rules: RuleSet): Line {
  const set = line(part, text, rules);
  return text.trim().toLowerCase() === 'kiêm'
    ? { ...set, runs: [{ text: spelled(clean(text), rules).toLowerCase() }] }
    : set;
}

const empty = (rules: RuleSet): Line => ({ ...line('position', '', rules), part: 'space' });
