// What browsers skip or fold inside an address (white space, control and bidi characters, the backslash) has no
// place in an honest one: each is a way to make an address look like another.
const folded =
  '\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u180e\\u2000-\\u200b\\u200e\\u200f\\u2028-\\u202f\\u205f-\\u2069\\u3000\\ufeff\\\\'
const web = `[hH][tT][tT][pP][sS]?://[^${folded}/?#][^${folded}]*`
const mail = `[mM][aA][iI][lL][tT][oO]:[^${folded}]+`
const relative = `(?!//)[^${folded}:/?#]*(?:[/?#][^${folded}]*)?`

/** The longest address taken for one, in UTF-16 code units. */
export const longestLink = 10_000

/** What `isLink` accepts, as far as JSON Schema can say it: without flags, and without what a browser makes of a host. */
export const linkPattern = new RegExp(`^(?:${web}|${mail})$`)

/** The same of what `isMediaSource` accepts. */
export const mediaSourcePattern = new RegExp(`^(?=.)(?:${web}|${relative})$`)

/** Whether a reader may be led to `address`: http, https or mailto, spelt out whole. */
export function isLink(address: string): boolean {
  return address.length <= longestLink && linkPattern.test(address) && URL.canParse(address)
}

/** Whether a picture, film or sound may be loaded from `address`: http, https or a path relative to the page, never `//host`. */
export function isMediaSource(address: string): boolean {
  if (address.length > longestLink || !mediaSourcePattern.test(address)) return false
  return !/^https?:/i.test(address) || URL.canParse(address)
}
