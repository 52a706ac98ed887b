import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { KnownPage, type KnownProps } from '../../../views/intake/known.tsx';
import type { AppEnv } from '../../app-env.ts';
import { NotAllowed, Unacceptable } from '../../errors.ts';
import { mayAdminister, mayImport } from '../../people/roles.ts';
import type { Portal } from '../../portal.ts';
import { columnNames } from './columns.ts';
import { type HeldList, holdLists } from './held.ts';
import { importPapers, type Told } from './import.ts';
import { readPapers } from './paper.ts';
import { counted, sentenceOf } from './report.ts';
import { LARGEST_LIST, readTable, type Table } from './table.ts';

const FORM = 64 * 1024; // bytes of a form beside its file
const MOST_SHOWN = 200; // rows of a report; the command lists all

/** A list of papers known without their files: first what it would do, then doing it. */
export const knownRoutes = (portal: Portal) => {
  const lists = holdLists(portal.now);
  const page = (c: Context<AppEnv>, said: Omit<KnownProps, 'viewer' | 'isAdministrator'>) => {
    const { viewer } = c.var;
    const props = { viewer, isAdministrator: mayAdminister(viewer), ...said };
    return c.html(<KnownPage {...props} />, said.problem ? 422 : 200);
  };
  const report = async (c: Context<AppEnv>, list: HeldList, key: string | undefined) => {
    const dryRun = key !== undefined;
    const told = await importPapers(portal, c.var.viewer, list.rows, { dryRun });
    const shown = noted(told);
    const said = { ...counted(told), columns: list.columns, lines: shown.slice(0, MOST_SHOWN) };
    return page(c, { report: { ...said, more: Math.max(0, shown.length - MOST_SHOWN), key } });
  };

  return new Hono<AppEnv>()
    .use(async (c, next) => {
      if (!mayImport(c.var.viewer)) throw new NotAllowed();
      await next();
    })
    .use(bodyLimit({ maxSize: LARGEST_LIST + FORM }))
    .get('/', (c) => page(c, {}))
    .post('/', async (c) => {
      const { step, file, issuer, key } = await c.req.parseBody();
      if (step === 'apply') {
        const list = lists.take(c.var.viewer, String(key));
        return list ? report(c, list, undefined) : page(c, { problem: FORGOTTEN });
      }
      if (!(file instanceof File) || file.size === 0) return page(c, { problem: NO_FILE });
      try {
        const table = readTable(new Uint8Array(await file.arrayBuffer()));
        const from = typeof issuer === 'string' ? issuer.trim() : '';
        const list = { rows: readPapers(table, from), columns: columnsOf(table) };
        return await report(c, list, lists.keep(c.var.viewer, list));
      } catch (error) {
        if (error instanceof Unacceptable) return page(c, { problem: error.message });
        throw error;
      }
    });
};

const NO_FILE = 'Chưa có tệp nào được gửi. Xin chọn tệp danh mục rồi gửi lại.';
const FORGOTTEN = 'Danh mục đã kiểm tra không còn được giữ. Xin chọn lại tệp rồi kiểm tra lại.';

const columnsOf = ({ columns, headings }: Table) =>
  [...columns].map(([column, at]) => ({
    heading: headings[at] ?? '',
    means: columnNames[column],
    used: column !== 'status',
  }));

/** What a person has to look at, each with where the record's own paper is read. */
const noted = (told: Told[]) =>
  told
    .filter(({ effect }) => effect === 'conflict' || effect === 'unreadable')
    .map((one) => ({
      line: one.row.line,
      number: one.row.number,
      documentId: 'with' in one ? one.with.id : undefined,
      isConflict: one.effect === 'conflict',
      sentence: sentenceOf(one),
    }));
