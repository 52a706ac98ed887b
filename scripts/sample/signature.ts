import type { Line } from './letterhead.ts';
import type { Source } from './source.ts';

export type Signature = { recipients: Line[]; signer: Line[]; name: Line };

/** What stands below the body: recipients on the left, the signing authority and name on the right. */
export function signatureOf(source: Source): Signature {
  const party = source.layout !== 'ND30';
  const separator = source.layout === 'HD36' ? ',' : ';';
  const last = source.recipients.length - 1;

  return {
    recipients: [
      party
        ? { text: 'Nơi nhận:', size: 14, rule: true }
        : { text: 'Nơi nhận:', size: 12, bold: true, italic: true },
      ...source.recipients.map((text, at) => ({
        text: `- ${text}${at === last ? '.' : separator}`,
        size: party ? 12 : 11,
      })),
    ],
    // Party texts print the body signed for in bold and the position below it upright.
    signer: source.authority.map((text, at) => ({ text, size: 14, bold: !party || at === 0 })),
    name: { text: source.signer, size: 14, bold: true },
  };
}
