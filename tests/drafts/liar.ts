import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { seeded } from '../../scripts/evaluate/noisy.ts';
import { defaultTypes } from '../../src/drafts/default-types.ts';
import { readDesk } from '../../src/drafts/desk.ts';
import { readOfficePaper } from '../../src/drafts/office-paper.ts';
import { printedOf } from '../../src/drafts/printed.ts';
import { drafts } from '../../src/drafts/schema.ts';
import { sheetOf } from '../../src/formats/sheet.ts';
import { openModel } from '../../src/model/open.ts';
import { paths } from '../../src/paths.ts';
import { viewerNamed } from '../../src/people/viewer-of.ts';
import { sentences } from '../../src/text/sentences.ts';
import { indexed } from '../support/filed.ts';
import { modelServer, type Reply } from '../support/model-server.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { runPortal } from '../support/pairs.ts';
import { takeInPapers } from '../support/sample-papers.ts';
import { type SectionAsked, writes } from '../support/section-asked.ts';
import { changed } from '../verify/mutate.ts';

const PAPERS = 24; // of the sample archive, as Word files
const SOURCES = 3; // of a draft
const LIES = 0.6; // of what is said

const kinds = [
  ...(['digit', 'date', 'document', 'negation', 'organ'] as const),
  'invented token',
  'wrong claim', // a sentence of another passage under a token that is real
  'own mark', // a lie that says of itself what it is
  'behind the truth', // two sentences as one, of which only the first is so
  'running on', // no capital, no stop: a lie that goes on in the sentence before
] as const;
type Kind = (typeof kinds)[number];
/** Words of a passage: whether they leave under the right source is seen sentence by sentence. */
const TRUE_ELSEWHERE: Kind[] = ['invented token', 'wrong claim'];
type Lie = { kind: Kind; text: string };

export type Outcome = {
  drafts: number;
  lies: Record<Kind, number>;
  truths: number; // sentences that left word for word under their source
  left: (Lie | { kind: 'unborne'; text: string })[];
};

/** Has a liar write many drafts out of papers of the sample, and looks at all that leaves of them. */
export async function lieThrough(count: number, seed: number): Promise<Outcome> {
  const running = await runPortal({ record: 'pglite', index: 'embedded' });
  const server = await modelServer();
  const { portal, app } = running;
  const random = seeded(seed);
  const outcome = { drafts: 0, truths: 0, left: [] } as unknown as Outcome;
  outcome.lies = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Outcome['lies'];
  try {
    await staffOffice(portal.db);
    const khue = await signIn(app, 'khue');
    const papers = await takeInPapers(portal, PAPERS);
    await indexed(portal);
    for (const id of papers) await khue(paths.basket(), form({ add: `document:${id}` }));
    const opened = await (await khue(paths.newDraft())).text();
    const boxes = [...opened.matchAll(/name="(basket-\d+)"/g)].map(([, name = '']) => name);
    const settings = { ...server.address, name: 'dối', reach: 'inside' as const };
    portal.model = openModel({ ...settings, patience: 20_000, context: 32_000 }, async () => {});
    for (let n = 0; n < count; n++) {
      const told: Lie[] = [];
      const asked: SectionAsked[] = [];
      server.does(
        writes((one) => {
          asked.push(one);
          return said(one, asked, random, told);
        }),
      );
      const chosen = Array.from({ length: SOURCES }, () => pick(boxes, random) ?? '');
      const type = defaultTypes[n % defaultTypes.length]?.key ?? '';
      const fields = { type, task: 'Tham mưu thực hiện nhiệm vụ được giao', write: 'on' };
      const sent = await khue(
        paths.drafts(),
        form({ ...fields, ...Object.fromEntries(chosen.map((name) => [name, 'on'])) }),
      );
      const id = sent.headers.get('location')?.split('/')[2] ?? '';
      const draft = await ready(id);
      for (const { kind } of told) outcome.lies[kind] += 1;
      const viewer = await viewerNamed(portal.db, 'khue', new Date());
      const printed = printedOf(
        await readDesk(portal.db, viewer, draft),
        await readOfficePaper(portal.db),
      );
      const file = await (await khue(paths.exportDraft(id))).arrayBuffer();
      const leaving = plain(`${textOf(new Uint8Array(file))} ${JSON.stringify(sheetOf(printed))}`);
      const held = printed.sources.map((one) => ({ n: one.n, text: plain(one.quote) }));
      for (const lie of told)
        if (!TRUE_ELSEWHERE.includes(lie.kind) && leaving.includes(plain(lie.text)))
          outcome.left.push(lie);
      for (const { text, kind, cites = [] } of printed.blocks.flatMap((block) =>
        'runs' in block ? (block.runs ?? []) : [],
      )) {
        if (!kind || kind === 'judgement') {
          const own = plain(text) === '' || text.startsWith('[') || text.includes(fields.task);
          if (!own) outcome.left.push({ kind: 'unborne', text });
          continue;
        }
        const borne = held.some((one) => cites.includes(one.n) && one.text.includes(plain(text)));
        if (borne) outcome.truths += 1;
        else outcome.left.push({ kind: 'unborne', text });
      }
      outcome.drafts += 1;
    }
    return outcome;
  } finally {
    await server.close();
    await running.close();
  }

  async function ready(id: string) {
    for (let tries = 0; tries < 1_200; tries++) {
      const [row] = await portal.db.select().from(drafts).where(eq(drafts.id, id));
      if (row?.state === 'ready') return row;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the draft was never done');
  }
}

/** What the liar says of a section: lies between sentences that stand in the passages. */
function said(asked: SectionAsked, before: SectionAsked[], random: () => number, told: Lie[]) {
  const all = asked.passages.flatMap(({ token, text }) =>
    sentences(text)
      .filter((one) => one.text.length > 40 && !/[[\]\n|]/.test(one.text))
      .map((one) => ({ text: one.text.replace(/[\s;,:.]+$/, '.'), token })),
  );
  return Array.from({ length: asked.most }, (): Reply => {
    const truth = pick(all, random) ?? { text: 'Không có gì.', token: 'S1' };
    const plainly = { text: truth.text, sources: [truth.token] };
    if (random() > LIES) return plainly;
    const lie = lieOf(pick([...kinds], random) ?? 'digit', truth, asked, before, random);
    if (!lie) return plainly;
    told.push(lie.told);
    return lie.reply;
  });
}

function lieOf(
  kind: Kind,
  { text, token }: { text: string; token: string },
  asked: SectionAsked,
  before: SectionAsked[],
  random: () => number,
): { told: Lie; reply: Reply } | undefined {
  const ways = ['digit', 'date', 'document', 'negation', 'organ'] as const;
  const made = (told: string, reply: string, sources: string[]) => ({
    told: { kind, text: told },
    reply: { text: reply, sources },
  });
  if (kind === 'invented token') return made(text, text, [`S${90 + Math.floor(random() * 9)}`]);
  if (kind === 'wrong claim') {
    const own = asked.passages.find((one) => one.token === token)?.text ?? '';
    const others = before.flatMap(({ passages }) => passages).filter((one) => one.text !== own);
    const claim = pick(sentences(pick(others, random)?.text ?? ''), random)?.text;
    const isLie = claim && claim.length > 40 && !plain(own).includes(plain(claim));
    return isLie ? made(claim, claim, [token]) : undefined;
  }
  const plainly = ways.find((way) => way === kind);
  for (const way of plainly ? [plainly] : shuffled([...ways], random)) {
    const lie = changed(text, way, random);
    if (!lie || lie === text || asked.passages.some((one) => plain(one.text).includes(plain(lie))))
      continue;
    if (kind === 'own mark')
      return made(lie, `${lie} ${pick(['[nhận định]', '[1]', '[= 1 / 1]'], random)}`, [token]);
    if (kind === 'behind the truth') return made(lie, `${text} ${lie}`, [token]);
    if (kind === 'running on')
      return made(lie, lie.charAt(0).toLowerCase() + lie.slice(1).replace(/\.$/, ''), [token]);
    return made(lie, lie, [token]);
  }
  return undefined;
}

const pick = <T>(all: T[], random: () => number): T | undefined =>
  all[Math.floor(random() * all.length)];

const shuffled = <T>(all: T[], random: () => number): T[] =>
  all
    .map((one) => ({ one, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ one }) => one);

/** Letters and figures alone: neither breaks, marks nor quotes hide a sentence. */
const plain = (text: string) =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  ).join(' ');

const textOf = (file: Uint8Array) =>
  Object.entries(unzipSync(file))
    .filter(([name]) => /^word\/(?:document|footnotes|header|footer)/.test(name))
    .map(([, part]) =>
      strFromU8(part)
        .replace(/<\/w:p>/g, ' ')
        .replace(/<[^>]+>/g, ''),
    )
    .join(' ');
