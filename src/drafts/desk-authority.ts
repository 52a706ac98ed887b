import { type NextNumber, nextNumber } from '../documents/next-number.ts';
import { type AuthorityFault, authorityFaults } from '../formats/authority/judge.ts';
import { readAuthority } from '../formats/authority/office.ts';
import { type RecipientFault, recipientFaults } from '../formats/authority/recipients.ts';
import { rulesFor } from '../formats/rules-for.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import type { Desk } from './desk.ts';
import { isSound } from './musts.ts';
import { readOfficePaper } from './office-paper.ts';

/** Whether the office may issue such a paper and signs it rightly, who should get it, what number is next. */
export type DeskAuthority = {
  faults: AuthorityFault[];
  recipients: RecipientFault[];
  next: NextNumber | undefined;
};

/** Holds a draft against the office's table of authority and its recipients against its tasks. */
export async function deskAuthority(
  db: Transaction,
  viewer: Viewer,
  { draft, sections }: Desk,
): Promise<DeskAuthority> {
  const { superior, body, recipients, signing, above, role } = await readOfficePaper(db);
  const { type, draftedOn, addressee } = draft;
  const marks = rulesFor(type.family, draftedOn)?.authorities;
  const mark = signing === 'none' || signing === 'own' ? undefined : marks?.[signing]?.value;
  const names = [`${body} ${superior}`.trim(), body];
  const said = sections.flatMap(({ sentences }) =>
    sentences.filter(isSound).map(({ text }) => text),
  );
  const faults = authorityFaults(
    {
      ...{ superior, issuer: body, type: type.name, position: signing === 'acting' ? '' : role },
      authority: mark === undefined ? '' : `${mark}${above}`,
      signed: signing !== 'none',
    },
    await readAuthority(db),
  );
  return {
    faults: type.family === 'party' ? faults : [],
    recipients: recipientFaults({
      text: [type.name, ...said].join('\n'),
      day: draftedOn,
      issuer: names,
      addressees: addressee ? [addressee] : [],
      recipients,
    }),
    next: await nextNumber(db, viewer, names, type.name, draftedOn),
  };
}
