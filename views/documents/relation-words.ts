import type { RelationKind } from '../../src/references/relation-kinds.ts';

export type { RelationKind };

export type RelationState = 'proposed' | 'confirmed' | 'rejected';

/** `out`: this document does it to the other; `in`: the other does it to this one. */
export const relationVerbs: Record<RelationKind, { out: string; in: string }> = {
  amends: { out: 'Sửa đổi, bổ sung', in: 'Được sửa đổi bởi' },
  replaces: { out: 'Thay thế', in: 'Được thay thế bởi' },
  repeals: { out: 'Bãi bỏ', in: 'Bị bãi bỏ bởi' },
  suspends: { out: 'Ngưng hiệu lực', in: 'Bị ngưng hiệu lực bởi' },
  corrects: { out: 'Đính chính', in: 'Được đính chính bởi' },
  consolidates: { out: 'Hợp nhất', in: 'Được hợp nhất trong' },
  guides: { out: 'Hướng dẫn', in: 'Được hướng dẫn bởi' },
  implements: { out: 'Triển khai', in: 'Được triển khai ở' },
  'based-on': { out: 'Căn cứ', in: 'Là căn cứ của' },
  'annexed-to': { out: 'Kèm theo', in: 'Có văn bản kèm theo' },
  answers: { out: 'Trả lời', in: 'Được trả lời bởi' },
  'reports-on': { out: 'Báo cáo về', in: 'Được báo cáo ở' },
};

export const relationStates: Record<RelationState, string> = {
  confirmed: 'Đã xác nhận',
  proposed: 'Đề xuất, chưa ai xác nhận',
  rejected: 'Đã bác',
};

/** The other paper where the reader may not know which it is. */
export const ANOTHER = 'một văn bản khác';
/** The same words whether there is no such paper or the reader may not read it. */
export const NOT_HERE = 'không có trong phần kho đồng chí được đọc';
