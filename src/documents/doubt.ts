/**
 * Confidence below which a word that OCR read is shown as doubtful, on the engine's own scale of 0
 * to 1. Of 2,430 words on the seven scans of the sample archive: below .5 none of 5 was right, from
 * .6 to .8 all 16, from .8 to .9 39 of 44, above .9 99.4 %. At .9 seven times as many words would be
 * underlined for twice as many mistakes; a reader who sees many that are right stops looking.
 */
const DOUBTFUL = 0.7;

const LETTER = /[\p{L}\p{N}]/u; // a speck read as a dash is not worth anybody's time

export const isDoubtful = ({ confidence, spelled }: { confidence: number; spelled: string }) =>
  confidence < DOUBTFUL && LETTER.test(spelled);
