import { type Context, Hono } from 'hono';
import { CheckPage, type CheckProps } from '../../../views/formats/check.tsx';
import type { AppEnv } from '../../app-env.ts';
import type { NextNumber } from '../../documents/next-number.ts';
import { Unacceptable } from '../../errors.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Portal } from '../../portal.ts';
import { readOfficeRules } from '../office.ts';
import { ruleSets } from '../rules-for.ts';
import { changeLog } from './change-log.ts';
import type { Issued } from './check.ts';
import { checkSafely } from './check-safely.ts';
import type { Fixed } from './fix.ts';
import { type HandedIn, LARGEST, takeFile } from './hand-in.ts';
import { isRuleSetId } from './which-rules.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MOST_CARRIED = 1024 * 1024; // bytes of a copy that the page itself carries; browsers take 2 MB
const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }); // 2026-11-27

/** A register's next number for a paper, as a hint; undefined where no register is known. */
export type NextNumberOf = (viewer: Viewer, paper: Issued) => Promise<NextNumber | undefined>;

/** A paper is held against the rules of its date, and handed back with what is wrong. Nothing is kept. */
export const checkRoutes = (portal: Portal, nextNumberOf: NextNumberOf) => {
  const page = (c: Context<AppEnv>, said: Pick<CheckProps, 'result' | 'problem'>) =>
    c.html(
      <CheckPage viewer={c.var.viewer} ruleSets={ruleSets} largestFile={LARGEST} {...said} />,
      said.problem ? 422 : 200,
    );
  return new Hono<AppEnv>()
    .get('/', (c) => page(c, {}))
    .post('/', async (c) => {
      try {
        const file = await takeFile(portal, c.var.viewer, c.req.raw);
        const fixed = await checkSafely({
          ...orderOf(file),
          today: vietnamDay.format(portal.now()),
          office: await readOfficeRules(portal.db),
        });
        const wantsCopy = file.fields.get('step')?.[0] === 'copy';
        return wantsCopy && fixed.copy
          ? sendCopy(c, file, fixed.copy)
          : page(c, {
              result: {
                ...shown(file, fixed),
                next: fixed.paper && (await nextNumberOf(c.var.viewer, fixed.paper)),
              },
            });
      } catch (error) {
        if (!(error instanceof Unacceptable)) throw error;
        return page(c, { problem: error.message });
      }
    });
};

function orderOf({ bytes, fields }: HandedIn) {
  const asked = fields.get('rules')?.[0] ?? '';
  return { bytes, rules: isRuleSetId(asked) ? asked : undefined };
}

function shown({ fileName }: HandedIn, fixed: Fixed): NonNullable<CheckProps['result']> {
  const { copy, note, findings, changes, rules } = fixed;
  const isCarried = copy !== undefined && copy.length <= MOST_CARRIED;
  return {
    ...{ fileName, note, findings, changes, isJudged: rules !== null, hasCopy: copy !== undefined },
    copyName: copyNameOf(fileName),
    ...(isCarried ? { copy: `data:${DOCX};base64,${Buffer.from(copy).toString('base64')}` } : {}),
    log: `data:text/plain;charset=utf-8;base64,${Buffer.from(changeLog(fileName, fixed)).toString('base64')}`,
  };
}

function sendCopy(c: Context<AppEnv>, { fileName }: HandedIn, copy: Uint8Array) {
  const name = encodeURIComponent(copyNameOf(fileName));
  return c.body(new Uint8Array(copy), 200, {
    'Content-Type': DOCX,
    'Content-Disposition': `attachment; filename="ban-sua.docx"; filename*=UTF-8''${name}`,
    'Cache-Control': 'no-store',
  });
}

const copyNameOf = (fileName: string) =>
  `${fileName.replace(/\.[a-z0-9]{1,5}$/i, '')} (đã sửa).docx`;
