/**
 * Confidence below which a word that OCR read is shown as doubtful, on the engine's own scale of 0
 * to 1. The same limit that intake has shown since OCR came in; words above it are right more than
 * nine times out of ten on the scans of the sample archive.
 */
const DOUBTFUL = 0.7;

const LETTER = /[\p{L}\p{N}]/u; // a speck read as a dash is not worth anybody's time

export const isDoubtful = ({ confidence, spelled }: { confidence: number; spelled: string }) =>
  confidence < DOUBTFUL && LETTER.test(spelled);
