/** Whether `text` is a day of the calendar as jjjj-mm-dd, or, where `coarse`, also a month (jjjj-mm) or a year (jjjj). */
export function isIsoDate(text: string, coarse = false): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part ? Number(part) : undefined));
  if (year === undefined) return false;
  if (month === undefined || day === undefined)
    return coarse && (month === undefined || (month >= 1 && month <= 12));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
