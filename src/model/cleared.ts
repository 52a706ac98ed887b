/** Where a model may stand that is given a document: nowhere, in the office's own network, anywhere. */
export type Cleared = 'none' | 'inside' | 'outside';

/** Where the model of this portal stands, as whoever set it up says. */
export type Reach = 'inside' | 'outside';

export const mayLeave = (cleared: Cleared, reach: Reach): boolean =>
  cleared === 'outside' || (cleared === 'inside' && reach === 'inside');
