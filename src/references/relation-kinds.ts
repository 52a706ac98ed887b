/** What one paper does to another: read from texts, kept in the record, told to programs. */
export const relationKinds = [
  'amends',
  'replaces',
  'repeals',
  'suspends',
  'corrects',
  'consolidates',
  'guides',
  'implements',
  'based-on',
  'annexed-to',
  'answers',
  'reports-on',
] as const;
export type RelationKind = (typeof relationKinds)[number];
