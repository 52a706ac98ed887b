import { forHeader, type UntrustedText } from './untrusted.ts';

/** The header of a download: never shown in the browser. */
export const attachment = (fileName: UntrustedText): string => `attachment; ${forHeader(fileName)}`;
