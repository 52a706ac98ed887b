import { viDate } from '../../views/ui/dates.ts';
import type { Act, Decided } from './status-rule.ts';

/** A piece of the sentence that says why; `documentId`: what it leads to. */
export type Why = { text: string; documentId?: string; anchor?: string };

type Named = { id: string; name: string };

/**
 * Why a document stands as it does, in one sentence.
 *
 * @param readable - names a paper, if the viewer may read it
 */
export function whyOf(
  { reason, since }: Decided,
  readable: (id: string) => Named | undefined,
): Why[] {
  if (reason.because === 'act') return byAct(reason.act, since, readable);
  if (reason.because === 'undated act')
    return byAct(reason.act, undefined, readable, '; chưa rõ từ ngày nào nên chưa kết luận');
  if (reason.because === 'fact')
    return [
      {
        text: `Văn thư ghi nhận từ ${viDate(reason.fact.startsOn)}${
          reason.fact.endsOn ? ` đến hết ${viDate(reason.fact.endsOn)}` : ''
        }: ${withoutStop(reason.fact.reason)}.`,
      },
    ];
  if ('on' in reason) return [{ text: `${dated[reason.because](viDate(reason.on))}.` }];
  return [{ text: plain[reason.because] }];
}

const dated = {
  effective: (day: string) =>
    `Có hiệu lực từ ${day}; kho chưa ghi nhận văn bản nào sửa đổi hay chấm dứt`,
  expired: (day: string) => `Văn bản ghi hết hiệu lực sau ngày ${day}`,
  'not yet issued': (day: string) => `Ngày ${day} mới ban hành`,
  'not yet effective': (day: string) => `Văn bản ghi có hiệu lực từ ${day}`,
};

const plain = {
  ring: 'Các quan hệ đã xác nhận chấm dứt lẫn nhau thành vòng; cần văn thư xem lại.',
  itself: 'Quan hệ đã xác nhận ghi văn bản này tác động lên chính nó, nên không tính.',
  nothing: 'Chưa có quan hệ đã xác nhận, ngày hiệu lực hay ghi nhận nào để kết luận.',
};

const verbs = {
  replaces: { whole: 'Được thay thế', part: 'Được thay thế một phần' },
  repeals: { whole: 'Bị bãi bỏ', part: 'Bị bãi bỏ một phần' },
  suspends: { whole: 'Bị ngưng hiệu lực', part: 'Bị ngưng hiệu lực một phần' },
  amends: { whole: 'Được sửa đổi, bổ sung', part: 'Được sửa đổi, bổ sung' },
  corrects: { whole: 'Được đính chính', part: 'Được đính chính' },
};

export function byAct(
  act: Act,
  since: string | undefined,
  readable: (id: string) => Named | undefined,
  tail = '',
): Why[] {
  const provision = act.provision ? ` (${act.provision})` : '';
  const from = since ? ` từ ${viDate(since)}` : '';
  const until = act.until ? ` đến hết ${viDate(act.until)}` : '';
  const verb = `${verbs[act.kind][act.partial ? 'part' : 'whole']}${provision}${from}${until}`;
  const other = act.by ? readable(act.by) : undefined;
  if (!other) return [{ text: `${verb} theo ${act.written ?? 'một văn bản khác'}${tail}.` }];
  return [
    { text: `${verb} theo ` },
    { text: other.name, documentId: other.id },
    { text: `${tail}.` },
  ];
}

const withoutStop = (text: string) => text.trim().replace(/[.\s]+$/, '');
