import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Member, Paragraph } from './extracted.ts';
import { htmlParagraphs } from './html.ts';
import { bounded } from './pictures.ts';
import { MOST_MEMBERS, tooManyMembers } from './zip.ts';

const DEEPEST = 30; // parts in one another
const LARGEST_HEADERS = 256 * 1024; // bytes

type Mail = { paragraphs: Paragraph[]; members?: Member[]; pictures?: Uint8Array[] };

/**
 * A mail: who wrote to whom, when, about what, and its text. A mail with files is a bundle: the files
 * are its members, and so is the mail without them, for what is attached may be what is refused.
 *
 * @throws {UnreadableFile} when it holds too many files
 */
export async function readEml(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: DEEPEST,
    maxHeadersSize: LARGEST_HEADERS,
  });
  const body = bodyLines(mail);
  const paragraphs = [...headLines(mail), ...body].map((text) => ({ text, page: 1 }));
  const attached = mail.attachments.filter(isDocument);
  if (attached.length === 0)
    return { paragraphs, pictures: bounded(mail.attachments.map(bytesOf)) };
  if (attached.length >= MOST_MEMBERS) throw tooManyMembers();
  const alone = { name: '', bytes: withoutFiles(body, mail) };
  return { paragraphs, members: [alone, ...attached.map(asMember)] };
}

function headLines({ from, to, cc, date, subject }: Email): string[] {
  const lines = [
    ['Từ', namesOf(from ? [from] : [])],
    ['Đến', namesOf(to)],
    ['Đồng gửi', namesOf(cc)],
    ['Ngày', dayOf(date)],
    ['Chủ đề', subject],
  ];
  return lines.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`);
}

const namesOf = (addresses: Address[] = []): string =>
  addresses
    .map(({ name, address, group }) => {
      if (group) return namesOf(group);
      return name ? `${name} <${address}>` : address;
    })
    .join(', ');

const VIETNAM = { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' } as const;

function dayOf(date: string | undefined): string | undefined {
  const moment = new Date(date ?? '');
  if (Number.isNaN(moment.getTime())) return date;
  const parts = new Intl.DateTimeFormat('en-GB', VIETNAM).format(moment); // 03/02/2026, 09:05
  return parts.replace(',', '');
}

const bodyLines = ({ text, html }: Email): string[] =>
  text?.trim()
    ? text.split(/\r?\n/)
    : htmlParagraphs(html ?? '').map((paragraph) => paragraph.text);

type Attachment = Email['attachments'][number];

/** Not the pictures that a mail shows in its text: logos and signatures. */
const isDocument = ({ mimeType, related, disposition }: Attachment) =>
  !(mimeType.startsWith('image/') && (related || disposition === 'inline'));

function asMember(attached: Attachment, at: number): Member {
  const ending = attached.mimeType === 'message/rfc822' ? '.eml' : '';
  return { name: attached.filename ?? `tep-kem-${at + 1}${ending}`, bytes: bytesOf(attached) };
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

const kept = /^(?:from|to|cc|date|subject|message-id|in-reply-to|references)$/;

/** The mail as a file of its own, its files and their names left out. */
function withoutFiles(body: string[], { headerLines }: Email): Uint8Array {
  const text = Buffer.from(body.join('\r\n')).toString('base64');
  return Buffer.from(
    [
      ...headerLines.filter(({ key }) => kept.test(key)).map(({ line }) => line),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      text.replace(/.{76}/g, '$&\r\n'),
      '',
    ].join('\r\n'),
  );
}
