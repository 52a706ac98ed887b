/**
 * Of everything that decides whether a sentence stands: this folder, and what drafts hold it against.
 * Kept with every verdict that outlives the day. Raise it with a change that may alter one: a test
 * compares verdicts of known sentences.
 */
export const CHECK_VERSION = '1';
