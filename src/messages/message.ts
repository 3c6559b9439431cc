/** Words that depend on a number: one text for each category of `Intl.PluralRules` the language has. */
export interface PluralForms {
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  /** Also for a category that has no text here, and where there is no number. */
  readonly other: string
}

/** A text with `{placeholders}`, or one such text for each plural category. */
export type Message = string | PluralForms
