// oà, oè and uỳ that end a syllable; after q the u belongs to the consonant: quý stays.
const oldPlace = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu;

/**
 * The text with every tone mark in the new place: hoà -> hòa, UỶ -> ỦY; hoàn, quý, khuỷu stay.
 * The result is NFC, letter case is kept. Idempotent.
 */
export function modernTone(text: string): string {
  return text.normalize('NFC').replace(oldPlace, (pair) => {
    const [glide, vowel, tone] = pair.normalize('NFD');
    return `${glide}${tone}${vowel}`.normalize('NFC');
  });
}
