// Order matters: Edge and Cốc Cốc also say Chrome, Chrome also says Safari.
const browsers: [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/coc_coc/, 'Cốc Cốc'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

// Android also says Linux; iPads say Macintosh, which cannot be told apart.
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser's own description as a person would name it: "Chrome trên Windows"; empty when unknown. */
export function deviceOf(userAgent = ''): string {
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(' trên ');
}
