function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * The time between two days in whole years and months: “3 years 9 months”, “5 months”, “less than a month”.
 * @param then not after `now`
 */
export function ageBetween(then: Date, now: Date): string {
  const beforeTheDay = now.getUTCDate() < then.getUTCDate() ? 1 : 0;
  const months =
    (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth() - beforeTheDay;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (months <= 0) return 'less than a month';
  const words = [years > 0 ? plural(years, 'year') : '', rest > 0 ? plural(rest, 'month') : ''];
  return words.filter((word) => word !== '').join(' ');
}
