/** Where a model may stand that is given a document: nowhere, in the office's own network, anywhere. */
export type Cleared = 'none' | 'inside' | 'outside';

/** Where the model of this portal stands, as whoever set it up says. */
export type Reach = 'inside' | 'outside';

/** What a model that stands there may be given. */
export const clearedFor = (reach: Reach): Cleared[] =>
  reach === 'inside' ? ['inside', 'outside'] : ['outside'];

export const mayLeave = (cleared: Cleared, reach: Reach): boolean =>
  clearedFor(reach).includes(cleared);
