import { citationOf } from '../documents/citation.ts';
import type { DocumentCard } from '../documents/find.ts';
import { beginDraft, LONGEST_LINE, LONGEST_TASK } from '../drafts/begin.ts';
import { readTypes } from '../drafts/product-types.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';

const REPLY = 'cong-van'; // what a letter is answered by, where the office writes such

/**
 * Begins a reply to an incoming paper: the paper is its source, and the desk names the points that wait
 * for an answer.
 */
export async function beginReply(portal: Portal, viewer: Viewer, card: DocumentCard) {
  const types = await readTypes(portal.db);
  const type = types.find(({ key }) => key === REPLY) ?? types[0];
  return beginDraft(portal, viewer, {
    type: type?.key ?? REPLY,
    title: cut(`Trả lời ${nameOf(card)}`, LONGEST_LINE),
    task: cut(`Trả lời ${citationOf(card)}`, LONGEST_TASK),
    addressee: cut(card.issuer ?? card.issuerPrinted ?? '', LONGEST_LINE),
    passages: [],
    documents: [{ id: card.id, role: 'incoming' }],
    find: false, // what else bears on it is for the writer to choose
  });
}

const nameOf = ({ type, number, numberState, title }: DocumentCard) =>
  number && numberState === 'read'
    ? `${type ?? 'Văn bản'} số ${number}`
    : `${type ?? 'văn bản'} ${title}`;

const cut = (text: string, longest: number) =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/\s\S*$/, '')}…`;
