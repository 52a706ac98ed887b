const count = new Intl.NumberFormat('vi-VN');
const tenths = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const KILO = 1024; // bytes in a kilobyte, as file managers count

/** 12480 as "12.480" */
export const viCount = (n: number): string => count.format(n);

/** Bytes as "830 KB", "4,2 MB". */
export function viBytes(bytes: number): string {
  if (bytes < KILO) return `${bytes} byte`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} KB`;
  return `${tenths.format(bytes / KILO / KILO)} MB`;
}
