export type SecrecyLevel = 'Mật' | 'Tối mật' | 'Tuyệt mật';

/** The level that a word or line *is*, given it folded and without spaces; none if it is anything else. */
export const levelOf = (folded: string): SecrecyLevel | undefined => levels.get(folded);

const levels = new Map<string, SecrecyLevel>([
  ['mat', 'Mật'],
  ['toimat', 'Tối mật'],
  ['tuyetmat', 'Tuyệt mật'],
]);
