import { viDate } from '../../../views/ui/dates.ts';
import { listDocuments } from '../../documents/list.ts';
import { paths } from '../../paths.ts';
import { findDates } from '../../text/dates.ts';
import type { Answer } from '../answer.ts';
import { without } from '../answer.ts';
import { type Asked, solePaper } from '../asked.ts';
import { nothingCounted } from './count.ts';
import { kindAsked } from './kind-asked.ts';
import { calledInFull, calledShort, choiceOf, fromRecord, issuerOf } from './sentences.ts';

const WHO =
  /(?:^| )(?:ai|dong chi nao|nguoi nao) (?:da )?(?:la nguoi )?ky|nguoi ky|do ai ky|ky boi ai|ai ky/;
const WHEN =
  /(?:ban hanh|phat hanh|ky|ra doi|ra|co) (?:vao )?(?:ngay|nam|thang|luc|hoi) (?:nao|bao nhieu|may)|(?:ban hanh|phat hanh|ky|ra doi|ra) (?:khi nao|bao gio|luc nao)|(?:ngay|khi nao|bao gio) (?:ban hanh|ky)(?! bao)/;
const BY_WHOM =
  /(?:do )?(?:co quan|don vi|cap) (?:nao|gi) (?:da )?(?:ban hanh|ra|ky)|(?:cua|do) (?:co quan|don vi|ai) (?:nao )?ban hanh|ai (?:da )?ban hanh|co quan ban hanh/;
const WHICH =
  /(?:nao|gi|nhung|cac|liet ke|van ban) .*(?:ban hanh|ky|ra)(?: |$)|ban hanh (?:vao )?ngay/;

/** "ai ký quy định 399", "kết luận 226 ban hành khi nào", "văn bản nào ban hành ngày 17/3/2026". */
export async function whoWhenAnswer(asked: Asked): Promise<Answer | undefined> {
  const { plain, papers, text } = asked;
  const wanted = [
    WHO.test(plain) && ('signer' as const),
    WHEN.test(plain) && ('day' as const),
    BY_WHOM.test(plain) && ('issuer' as const),
  ].filter((one) => one !== false);
  const [named, ...others] = papers;
  if (!named) return issuedOnDay(asked);
  if (wanted.length === 0 || others.length > 0 || named.documents.length === 0) return undefined;
  const card = solePaper(asked);
  if (!card) return choiceOf('who-when', named.documents, named.written, text);
  const name = calledShort(card);
  const said = {
    signer: card.signer
      ? `${calledInFull(card)} do đồng chí ${card.signer}${card.signerRole ? ` (${card.signerRole})` : ''} ký.`
      : undefined,
    day: card.issuedOn ? `${name} ban hành ngày ${viDate(card.issuedOn)}.` : undefined,
    issuer: issuerOf(card) ? `${calledInFull(card)} do ${issuerOf(card)} ban hành.` : undefined,
  };
  const told = wanted.flatMap((one) => said[one] ?? []);
  if (told.length === 0)
    return without('not-found', 'who-when', {
      reason: 'empty',
      missing: wanted.map((one) => MISSING[one]),
    });
  return fromRecord(
    'who-when',
    told.map((sentence) => ({ text: sentence, of: [card] })),
    {
      outcome: told.length < wanted.length ? 'partly' : 'answered',
    },
  );
}

const MISSING = { signer: 'người ký', day: 'ngày ban hành', issuer: 'cơ quan ban hành' };

/** Papers of one day, perhaps of one type and issuer. */
async function issuedOnDay(asked: Asked): Promise<Answer | undefined> {
  const { db, viewer, text, plain } = asked;
  const [day] = findDates(text);
  if (
    !day ||
    !WHICH.test(plain) ||
    /(?:^| )han(?: |$)|xong|hoan thanh|truoc ngay|tu ngay/.test(plain)
  )
    return undefined;
  const kind = await kindAsked(asked);
  const filter = { ...kind.filter, from: day.date, to: day.date };
  const { total, cards } = await listDocuments(db, viewer, filter, { limit: 20 });
  const list = paths.documents(filter);
  if (total === 0)
    return nothingCounted(kind.words, ` ban hành ngày ${viDate(day.date)}`, list, 'who-when');
  const names = cards
    .slice(0, 3)
    .map((card) => `${calledShort(card)} (${issuerOf(card) ?? 'chưa rõ cơ quan'}): ${card.title}`);
  const more = total > 3 ? ` và ${total - 3} văn bản khác` : '';
  return fromRecord(
    'who-when',
    [
      {
        text: `Ngày ${viDate(day.date)} có ${total} ${kind.words}: ${names.join('; ')}${more}.`,
        of: cards.slice(0, 3),
      },
    ],
    { computed: { value: String(total), documentIds: cards.map(({ id }) => id), list } },
  );
}
