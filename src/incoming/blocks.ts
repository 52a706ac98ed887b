import type { Role, Viewer } from '../people/viewer.ts';
import { dayTyped } from '../text/dates.ts';
import { normalise } from '../text/normalise.ts';
import type { slipBlocks } from './schema.ts';

export type BlockKey = (typeof slipBlocks)[number];
export type BlockField = { key: string; label: string; kind: 'line' | 'text' | 'day' };
export type Block = {
  key: BlockKey;
  name: string;
  by: string;
  fields: BlockField[];
  roles: Role[];
};

const line = (key: string, label: string): BlockField => ({ key, label, kind: 'line' });
const day = (key: string, label: string): BlockField => ({ key, label, kind: 'day' });
const words = (key: string, label: string): BlockField => ({ key, label, kind: 'text' });

/**
 * The slip for handling an incoming document (Nghị định 30/2020/NĐ-CP, Phụ lục IV): who leads and until
 * when, whom the head of the unit gives it to, what the handler proposes. Before it, what the register of
 * incoming papers says: the portal numbers nothing itself.
 */
export const blocks: Block[] = [
  {
    ...{ key: 'arrival', name: 'Đăng ký văn bản đến', by: 'Văn thư ghi theo sổ.' },
    fields: [line('number', 'Số đến'), day('on', 'Ngày đến')],
    roles: ['clerk'],
  },
  {
    ...{ key: 'leader', name: 'Ý kiến của lãnh đạo cơ quan' },
    by: 'Lãnh đạo ghi, hoặc văn thư ghi lại theo bút phê.',
    fields: [
      line('lead', 'Chủ trì'),
      line('join', 'Phối hợp'),
      day('due', 'Thời hạn giải quyết'),
      words('opinion', 'Ý kiến chỉ đạo'),
      day('on', 'Ngày cho ý kiến'),
    ],
    roles: ['leader', 'head', 'clerk'],
  },
  {
    ...{ key: 'head', name: 'Ý kiến của lãnh đạo đơn vị', by: 'Lãnh đạo đơn vị chủ trì ghi.' },
    fields: [
      line('assignee', 'Giao'),
      day('due', 'Thời hạn'),
      words('opinion', 'Yêu cầu'),
      day('on', 'Ngày cho ý kiến'),
    ],
    roles: ['head', 'clerk'],
  },
  {
    ...{ key: 'handler', name: 'Ý kiến đề xuất của người giải quyết', by: 'Chuyên viên ghi.' },
    fields: [words('proposal', 'Đề xuất'), day('on', 'Ngày đề xuất')],
    roles: ['adviser', 'head', 'clerk'],
  },
];

type Holder = Pick<Viewer, 'id' | 'role'>;

/** Whether a person sees the slip: what is written on it is for those who handle papers. */
export const maySeeSlip = ({ id, role }: Holder): boolean =>
  id === null || blocks.some(({ roles }) => roles.includes(role));

export const mayWrite = (viewer: Holder, { roles }: Block): boolean =>
  viewer.id !== null && roles.includes(viewer.role);

export type Said = { [field: string]: string };

const LONGEST = { line: 200, day: 30, text: 2_000 }; // characters

/** What was typed into a block, days as ISO; or what is wrong with it, by field. */
export function readBlock({ fields }: Block, typed: Said): { said: Said; problems: Said } {
  const [said, problems]: [Said, Said] = [{}, {}];
  for (const { key, kind } of fields) {
    const text = tidy(typed[key] ?? '', kind);
    if (text.length > LONGEST[kind]) problems[key] = `Dài quá ${LONGEST[kind]} ký tự.`;
    const value = kind === 'day' && text ? dayTyped(text) : text;
    if (value === undefined) problems[key] = 'Không có ngày này; viết như 23/11/2026.';
    if (value) said[key] = value;
  }
  return { said, problems };
}

const tidy = (text: string, kind: BlockField['kind']) => {
  const plain = normalise(text).replace(/\r\n?/g, '\n');
  return kind === 'text'
    ? plain
        .replace(/[^\S\n]+/g, ' ')
        .replace(/\n{2,}/g, '\n')
        .trim()
    : plain.replace(/\s+/g, ' ').trim();
};
