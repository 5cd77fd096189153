/** Asia/Shanghai is UTC+8 all year since 1992. */
const AHEAD_MILLIS = 8 * 60 * 60 * 1000;

/** An instant of the API (UTC) as the clerk's wall clock shows it, to the second. */
export const shanghaiTime = (instant: string): string => {
  const millis = Date.parse(instant);
  if (Number.isNaN(millis)) return instant;
  return new Date(millis + AHEAD_MILLIS).toISOString().slice(0, 19).replace('T', ' ');
};
