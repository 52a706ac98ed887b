import { paths } from '../paths.ts';

/** Commands to copy, by operation; a test runs each of them. */
export const examples: { [operation: string]: string[] } = {
  search: [
    `curl --get "$CONG${paths.apiSearch()}" -H "Authorization: Bearer $MA" --data-urlencode "q=theo dõi nhiệm vụ" --data-urlencode "on=2026-11-23"`,
  ],
  document: [
    `curl "$CONG${at(paths.apiDocument('VAN_BAN'))}?on=2026-11-23" -H "Authorization: Bearer $MA"`,
  ],
  passages: [
    `curl "$CONG${at(paths.apiPassages('VAN_BAN'))}?page=1&size=20" -H "Authorization: Bearer $MA"`,
  ],
  import: [
    `curl "$CONG${paths.apiImports()}" -H "Authorization: Bearer $MA" -H "Idempotency-Key: to-trinh-19-2026" -F "level=none" -F "audience=all" -F "file=@to-trinh-19.docx"`,
    `curl "$CONG${paths.apiImports()}?level=none&audience=all" -H "Authorization: Bearer $MA" -H "Idempotency-Key: thong-bao-20-2026" -H "Content-Type: application/octet-stream" -H "Content-Disposition: attachment; filename*=UTF-8''thong-bao-20.docx" --data-binary "@thong-bao-20.docx"`,
  ],
  importState: [`curl "$CONG${at(paths.apiImport('LUOT_GUI'))}" -H "Authorization: Bearer $MA"`],
};

/** A name in an address as the variable of that name. */
function at(path: string): string {
  return path.replace(/VAN_BAN|LUOT_GUI/, (name) => `$${name}`);
}
