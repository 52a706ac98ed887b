import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const PROPERTIES = 'docProps/core.xml';
const STAMP = />[^<]+<\/dcterms:(created|modified)>/g;

/**
 * A zip without the moment of its making, so that the same source gives the same bytes.
 *
 * @param issuedOn - ISO date that stands for every date in the file
 */
export function withFixedDates(zip: Uint8Array, issuedOn: string): Uint8Array {
  const entries = unzipSync(zip);
  const properties = strFromU8(entries[PROPERTIES] ?? new Uint8Array());
  entries[PROPERTIES] = strToU8(
    properties.replaceAll(STAMP, `>${issuedOn}T01:00:00Z</dcterms:$1>`),
  );
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
  // A zip entry holds local time without a zone, so the date is built locally as well.
  return zipSync(entries, { mtime: new Date(year, month - 1, day, 8), level: 9 });
}
