/** A moment as the record gives it or as JSON carries it. */
export type Moment = string | Date;

const ZONE = 'Asia/Ho_Chi_Minh';

const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const weekday = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, weekday: 'long' });

/** "2026-04-03" as "03/4/2026": Party papers write a zero before days under 10 and months 1 and 2. */
export function viDate(isoDate: string): string {
  const [year, month = '', day] = isoDate.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** The day of a moment in Vietnam, as "2026-11-23". */
export function dayOf(moment: Moment): string {
  const { year, month, day } = partsOf(moment);
  return `${year}-${month}-${day}`;
}

/** "08:05 ngày 23/11/2026" */
export function viMoment(moment: Moment): string {
  const { hour, minute } = partsOf(moment);
  return `${hour}:${minute} ngày ${viDate(dayOf(moment))}`;
}

/** "thứ Hai 23/11/2026" */
export function viDay(moment: Moment): string {
  const name = weekday.format(new Date(moment)).replace(/^Thứ/, 'thứ').replace(/^Chủ/, 'chủ');
  return `${name} ${viDate(dayOf(moment))}`;
}

/** Seconds as a person says them: "dưới 1 phút", "4 phút", "1 giờ 20 phút". */
export function viDuration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return 'dưới 1 phút';
  if (minutes < 60) return `${minutes} phút`;
  return `${Math.floor(minutes / 60)} giờ${minutes % 60 ? ` ${minutes % 60} phút` : ''}`;
}

function partsOf(moment: Moment): Record<string, string> {
  return Object.fromEntries(
    local.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
}
