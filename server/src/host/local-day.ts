/** The day of the calendar where the program runs, as an ISO date. */
export function localDay(at: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
