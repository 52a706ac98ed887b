import type { Block, Printed, PrintedSource, Run } from '../formats/printed.ts';
import type { Checked } from './check.ts';
import type { Desk, DeskSection } from './desk.ts';
import { hindrances } from './desk.ts';
import { isSound } from './musts.ts';
import type { DeskSource } from './sources.ts';

/**
 * A draft as it leaves its writer: what no source bears, or what rests on a closed one, stays behind,
 * and what is missing is named in its place. The last part says what was held back.
 */
export function printedOf(desk: Desk, citations: Printed['citations'] = 'annex'): Printed {
  const { draft, sections, sources } = desk;
  const cited = new Set(
    sections.flatMap(({ sentences }) =>
      sentences.filter(isSound).flatMap(({ sources }) => sources),
    ),
  );
  return {
    family: draft.type.family,
    day: draft.draftedOn,
    productType: draft.type.key,
    issuer: { superior: 'THÀNH ỦY', body: 'VĂN PHÒNG' },
    place: '',
    date: draft.draftedOn,
    title: draft.type.name,
    about: draft.title.replace(/^về\s+(?:việc\s+)?/iu, ''),
    addressees: draft.addressee ? [draft.addressee] : [],
    blocks: [...sections.flatMap(blocksOf), ...heldBack(desk)],
    recipients: ['Lưu Văn phòng.'],
    sources: sources.flatMap((source) => (cited.has(source.number) ? sourceOf(source) : [])),
    citations,
    draftMark: 'Dự thảo',
  };
}

function blocksOf({ part, sentences }: DeskSection): Block[] {
  if (part.purpose === 'decision')
    return [
      { block: 'choices', label: part.name, choices: ['Đồng ý', 'Không đồng ý', 'Ý kiến khác'] },
    ];
  const runs = sentences.filter(isSound).map(runOf);
  const gap: Run[] = part.required ? [{ text: `[Nội dung cần bổ sung: ${part.hint}]` }] : [];
  const said = runs.length > 0 ? runs : gap;
  return said.length > 0 ? [{ block: 'heading', level: 2, text: part.name, runs: said }] : [];
}

const runOf = ({ text, kind, sources }: Checked): Run => ({
  ...{ text: `${text} `, kind },
  ...(sources.length > 0 ? { cites: sources } : {}),
});

/** Whoever gets the file knows what is not in it. */
function heldBack(desk: Desk): Block[] {
  const { struck, hidden, bases, figures } = hindrances(desk);
  const said = [
    struck > 0 && `${struck} câu chưa có căn cứ`,
    hidden > 0 && `${hidden} câu dựa vào nguồn không còn mở`,
    bases > 0 && `${bases} căn cứ chưa ai trả lời về hiệu lực`,
  ].filter((one) => one !== false);
  const texts = [
    said.length > 0 && `[Chưa trình được: ${said.join('; ')}.]`,
    figures > 0 && `[Cần đối chiếu số liệu trước khi trình: ${figures} chỗ chưa khớp.]`,
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
