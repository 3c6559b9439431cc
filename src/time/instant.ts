/** Milliseconds since 1970-01-01T00:00Z, proleptic Gregorian. Not bound to the range of `Date`. */
export type UtcMs = number

export const msPerSecond = 1000
export const msPerMinute = 60_000
export const msPerHour = 3_600_000
/** Of a day without a change of the clocks. */
export const msPerDay = 86_400_000
