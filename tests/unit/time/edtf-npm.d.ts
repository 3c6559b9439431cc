/** The part of the package `edtf`, which has no types of its own, that these tests ask. */
declare module 'edtf' {
  interface ExtDate {
    readonly type: string
    /** The first and the last millisecond, in UTC; ±Infinity for an open end, null for an unknown one. */
    readonly min: number | null
    readonly max: number | null
  }
  export default function edtf(text: string): ExtDate
}
