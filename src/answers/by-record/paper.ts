import { statusWords } from '../../../views/ui/status.tsx';
import { statusesOn, UNKNOWN } from '../../documents/status.ts';
import { fold } from '../../text/fold.ts';
import { syllables } from '../../text/tokens.ts';
import type { Answer } from '../answer.ts';
import { type Asked, solePaper } from '../asked.ts';
import { calledInFull, choiceOf, fromRecord, issuerOf } from './sentences.ts';

// Words that ask for a paper as such. With any other word it is a question about its content.
const ABOUT = new Set(
  'noi gi ve viec noi dung la quy dinh van ban cai so cho toi xem tom tat chinh nhu the nao co cua trong nay do thi ra sao de cap den giup hoi biet tim mo nam ban bi thu bo chinh tri'.split(
    ' ',
  ),
);

/** "nghị quyết 57 nói gì": what the record has of the paper. Several of one number are a choice. */
export async function paperAnswer(asked: Asked): Promise<Answer | undefined> {
  const { db, viewer, papers, rest, text, today } = asked;
  const [named, ...others] = papers;
  if (!named || others.length > 0 || named.documents.length === 0) return undefined;
  const card = solePaper(asked);
  if (!card) return choiceOf('paper', named.documents, named.written, text);
  const left = syllables(fold(rest)).filter((word) => !ABOUT.has(word) && !/^\d+$/.test(word));
  if (left.length > 0) return undefined;
  const status = (await statusesOn(db, viewer, [card.id], today)).get(card.id) ?? UNKNOWN;
  const issuer = issuerOf(card);
  return fromRecord('paper', [
    { text: `${calledInFull(card)}${issuer ? ` của ${issuer}` : ''}: ${card.title}.`, of: [card] },
    {
      text: `${card.signer ? `Người ký: ${card.signer}. ` : ''}${statusWords(status.state)}: ${status.why.map(({ text }) => text).join('')}`,
      of: [card],
    },
  ]);
}
