import { fold } from '../../text/fold.ts';
import { type Decided, wayAsText, waysFrom } from './decided.ts';
import type { Body } from './issuing.ts';
import { issuedTypes, mayIssue } from './issuing.ts';
import { bodyNames } from './names.ts';
import { casesOf, caseWords } from './signing.ts';

type OfBody = NonNullable<Decided[Body]>;
export type Typed = { [name: string]: string };

/** The name of a type's box in the form. */
export const boxOf = (type: string): string => `type-${fold(type).replace(/\s+/g, '-')}`;

/** A body as its page shows it: what comes with the portal, and what the office put in its place. */
export const bodyShown = (body: Body, decided: OfBody = {}) => ({
  body,
  name: bodyNames[body],
  types: issuedTypes.map((type) => ({
    type,
    box: boxOf(type),
    given: mayIssue(body, type),
    decided: decided.issuing?.[fold(type)],
  })),
  cases: casesOf(body).map((one) => ({
    words: caseWords(one),
    who: one.who,
    certainty: one.certainty,
  })),
  signing: (decided.signing ?? []).map(wayAsText).join('\n'),
  why: decided.why ?? '',
});
export type BodyShown = ReturnType<typeof bodyShown>;

/** What was typed into the page of a body. Left alone, a box is no decision. */
export function decidedIn(typed: Typed): OfBody {
  const issuing = Object.fromEntries(
    issuedTypes.flatMap((type) => {
      const said = typed[boxOf(type)];
      return said === 'may' || said === 'may-not' ? [[fold(type), said === 'may']] : [];
    }),
  );
  const signing = waysFrom(typed.signing ?? '');
  const why = (typed.why ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return {
    ...(Object.keys(issuing).length > 0 ? { issuing } : {}),
    ...(signing.length > 0 ? { signing } : {}),
    ...(why ? { why } : {}),
  };
}

/** What stands in the way of a decision, in words; nothing where it can be kept. */
export function problemIn({ issuing, signing, why }: OfBody): string | undefined {
  const decides = issuing !== undefined || signing !== undefined;
  return decides && !why ? 'Xin ghi căn cứ của điều Văn phòng đặt khác mặc định.' : undefined;
}
