import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { ProposalsPage } from '../../views/work/proposals.tsx';
import type { AppEnv } from '../app-env.ts';
import { decideRelation, undecideRelation } from '../documents/decide-relation.ts';
import { relations } from '../documents/schema.ts';
import { Conflict, NotAllowed, NotFound, Unacceptable } from '../errors.ts';
import { paths } from '../paths.ts';
import { type Typed, typedIn } from '../people/form.ts';
import { mayDecide } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { findDates } from '../text/dates.ts';
import { decideTask, undecideTask } from './decide.ts';
import { nameProposals, readProposal } from './proposal.ts';
import {
  type AskedProposals,
  countProposals,
  findProposals,
  type ProposalId,
} from './proposals.ts';

const NEXT = 10; // proposals named beside the one in hand

/** The desk where what was read from texts is confirmed or rejected, one after another. */
export const proposalRoutes = ({ db }: Portal) => {
  const page = async (c: Context<AppEnv>, asked: Asked, problem?: string) => {
    const { viewer } = c.var;
    const { at, done, undo, ...filter } = asked; // links on the page keep the filter alone
    const waiting = await findProposals(db, viewer, filter);
    const found = waiting.findIndex((one) => written(one) === at);
    const place = Math.max(0, found);
    const inHand = waiting[place];
    const after = [...waiting.slice(place + 1), ...waiting.slice(0, place)];
    const props = {
      ...{ viewer, asked: filter, problem, done, undo: idOf(undo) },
      counts: await countProposals(db, viewer, filter),
      proposal: inHand && (await readProposal(db, viewer, inHand)),
      next: await nameProposals(db, after.slice(0, NEXT)),
      nextAt: after[0] ? written(after[0]) : '',
    };
    return c.html(<ProposalsPage {...props} />, problem ? 409 : 200);
  };

  return new Hono<AppEnv>()
    .use(async (c, next) => {
      if (!mayDecide(c.var.viewer))
        throw new NotAllowed('Văn thư hoặc lãnh đạo đơn vị duyệt đề xuất.');
      await next();
    })
    .get('/', (c) => page(c, readAsked(c.req.query())))
    .post('/:of{relation|task}/:id', async (c) => {
      const proposal = idOf(`${c.req.param('of')}:${c.req.param('id')}`);
      if (!proposal) throw new NotFound();
      const typed = await typedIn(c);
      const asked = readAsked(typed);
      try {
        await db.transaction((tx) => decide(tx, c.var.viewer, proposal, typed));
      } catch (error) {
        if (error instanceof Conflict) return page(c, asked, error.message);
        throw error;
      }
      const undone = typed.decision === 'proposed';
      const query = {
        ...{ kind: asked.kind, document: asked.document },
        ...(undone
          ? { at: written(proposal), done: 'proposed' }
          : { at: asked.at, done: typed.decision, undo: written(proposal) }),
      };
      return c.redirect(paths.proposals(query), 303);
    });
};

type Asked = AskedProposals & { at?: string; done?: string; undo?: string };

const kinds: readonly string[] = [...relations.kind.enumValues, 'task'];

/** Never fails: what could be no filter is left out. */
function readAsked(params: Record<string, string>): Asked {
  const { kind = '', document = '', at, done, undo } = params;
  return {
    ...(kinds.includes(kind) ? { kind: kind as NonNullable<AskedProposals['kind']> } : {}),
    ...(z.uuid().safeParse(document).success ? { document } : {}),
    ...(at ? { at } : {}),
    ...(done ? { done } : {}),
    ...(undo ? { undo } : {}),
  };
}

const written = ({ of, id }: ProposalId) => `${of}:${id}`;

function idOf(text = ''): ProposalId | undefined {
  const [of, id = ''] = text.split(':');
  const isKnown = (of === 'relation' || of === 'task') && z.uuid().safeParse(id).success;
  return isKnown ? { of, id } : undefined;
}

type Decide = Parameters<typeof decideTask>;

async function decide(tx: Decide[0], viewer: Decide[1], { of, id }: ProposalId, typed: Typed) {
  const { decision } = typed;
  if (decision === 'proposed')
    return of === 'task' ? undecideTask(tx, viewer, id) : undecideRelation(tx, viewer, id);
  if (decision !== 'confirmed' && decision !== 'rejected')
    throw new Unacceptable('Xin chọn xác nhận, bác hoặc hoàn tác.');
  if (of === 'task') return decideTask(tx, viewer, id, decision);
  return decideRelation(tx, viewer, id, decision, correctionIn(typed));
}

const LONGEST_PROVISION = 300; // characters

/** What stands in the form as the person left it; a field that was not sent stays as it is. */
function correctionIn({ provision, effectiveOn, otherId }: Typed) {
  if (otherId && !z.uuid().safeParse(otherId).success) throw new NotFound();
  const day = effectiveOn?.trim() ? findDates(effectiveOn)[0]?.date : null;
  if (day === undefined)
    throw new Unacceptable('Ngày có hiệu lực không có thật; viết như 23/11/2026.');
  const place = provision?.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (place && place.length > LONGEST_PROVISION)
    throw new Unacceptable(`Điều khoản dài quá ${LONGEST_PROVISION} ký tự.`);
  return {
    ...(place === undefined ? {} : { provision: place }),
    ...(effectiveOn === undefined ? {} : { effectiveOn: day }),
    ...(otherId ? { otherId } : {}),
  };
}
