import type { Block, Printed, PrintedSource, Run } from '../formats/printed.ts';
import type { Checked } from './check.ts';
import type { Desk, DeskSection } from './desk.ts';
import { hindrances } from './desk.ts';
import { isSound } from './musts.ts';
import { type OfficePaper, signatureOf } from './office-paper.ts';
import type { DeskSource } from './sources.ts';

/**
 * A draft as it leaves its writer: what no source bears, or what rests on a closed one, stays behind,
 * and what is missing is named in its place. The last part says what was held back.
 */
export function printedOf(
  desk: Desk,
  office: OfficePaper,
  citations: Printed['citations'] = 'annex',
): Printed {
  const body = desk.sections.flatMap((section) => blocksOf(section, leaving(section)));
  return { ...around(desk, office), blocks: [...body, ...heldBack(desk)], citations };
}

/** A draft as its writer sees it, with what holds it back once it is whole; `sectionOf`: where each block comes from. */
export function shownOf(desk: Desk, office: OfficePaper) {
  const body = desk.sections.flatMap((section, i) =>
    blocksOf(section, section.sentences.map(seen(desk))).map((block) => ({ block, section: i })),
  );
  const held = desk.draft.state === 'ready' ? heldBack(desk) : [];
  const blocks = [...body.map(({ block }) => block), ...held];
  const printed: Printed = { ...around(desk, office), blocks, citations: 'annex' };
  return { printed, sectionOf: body.map(({ section }) => section) };
}

/** Everything but the body. */
function around(desk: Desk, office: OfficePaper): Omit<Printed, 'blocks' | 'citations'> {
  const { draft, sections, sources } = desk;
  const cited = new Set(
    sections.flatMap(({ sentences }) =>
      sentences.filter(isSound).flatMap(({ sources }) => sources),
    ),
  );
  const { superior, body, place, recipients } = office;
  const signature = signatureOf(office);
  return {
    family: draft.type.family,
    day: draft.draftedOn,
    productType: draft.type.key,
    issuer: { body, ...(superior ? { superior } : {}) },
    place,
    date: draft.draftedOn,
    title: draft.type.name,
    about: draft.title.replace(/^về\s+(?:việc\s+)?/iu, ''),
    addressees: draft.addressee ? [draft.addressee] : [],
    recipients,
    ...(signature ? { signature } : {}),
    sources: sources.flatMap((source) => (cited.has(source.number) ? sourceOf(source) : [])),
    draftMark: 'Dự thảo',
  };
}

/** A run, or nothing, for each sentence of a section. */
type Runs = (Run | undefined)[];

/** A part of the draft. A line of its text is a paragraph; the first goes on behind the heading. */
function blocksOf({ part, lines }: DeskSection, runs: Runs): Block[] {
  if (part.purpose === 'decision')
    return [
      { block: 'choices', label: part.name, choices: ['Đồng ý', 'Không đồng ý', 'Ý kiến khác'] },
    ];
  const paragraphs = new Map<number, Run[]>();
  for (const [i, run] of runs.entries()) {
    const line = lines[i] ?? 0;
    const before = paragraphs.get(line);
    if (run) paragraphs.set(line, before ? [...before, { text: ' ' }, run] : [run]);
  }
  const [first, ...rest] = paragraphs.values();
  const gap: Run[] = part.required ? [{ text: `[Nội dung cần bổ sung: ${part.hint}]` }] : [];
  const head = first ?? gap;
  if (head.length === 0) return [];
  return [
    { block: 'heading', level: 2, text: `${part.name}.`, runs: head },
    ...rest.map((runs): Block => ({ block: 'paragraph', runs })),
  ];
}

const leaving = ({ sentences }: DeskSection): Runs =>
  sentences.map((sentence) => (isSound(sentence) ? runOf(sentence) : undefined));

const runOf = ({ text, kind, sources }: Checked): Run => ({
  ...{ text, kind },
  ...(sources.length > 0 ? { cites: sources } : {}),
});

const seen =
  ({ sources }: Desk) =>
  (sentence: Checked): Run => {
    const { text, struck, hidden, gap } = sentence;
    if (hidden) return { text: '[một câu được ẩn: nguồn không còn mở cho đồng chí đọc]' };
    if (gap) return { text };
    if (struck) return { text, kind: 'struck' };
    const open = new Set(sources.map(({ number }) => number));
    return runOf({ ...sentence, sources: sentence.sources.filter((number) => open.has(number)) });
  };

/** Whoever gets the file knows what is not in it. */
function heldBack(desk: Desk): Block[] {
  const { struck, hidden, bases, figures } = hindrances(desk);
  const said = [
    struck > 0 && `${struck} câu chưa có căn cứ`,
    hidden > 0 && `${hidden} câu dựa vào nguồn không còn mở`,
    bases > 0 && `${bases} căn cứ chưa ai trả lời về hiệu lực`,
  ].filter((one) => one !== false);
  const texts = [
    said.length > 0 && `[Chưa trình được: ${said.join('; ')}]`,
    figures > 0 && `[Cần đối chiếu số liệu trước khi trình: ${figures} chỗ chưa khớp]`,
  ].filter((one) => one !== false);
  return texts.map((text) => ({ block: 'paragraph', runs: [{ text }] }));
}

function sourceOf(source: DeskSource): PrintedSource[] {
  if (source.standing === 'unreadable') return [];
  const { number, card, passage, quote, citation } = source;
  const issuer = card.issuer ?? card.issuerPrinted;
  return [
    {
      ...{ n: number, quote: quote ?? citation },
      ...(card.type ? { type: card.type } : {}),
      ...(card.number ? { number: card.number } : {}),
      ...(issuer ? { issuer } : {}),
      ...(card.issuedOn ? { date: card.issuedOn } : {}),
      ...(passage ? { place: passage.label, page: passage.page } : {}),
    },
  ];
}
