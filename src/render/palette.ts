/** A colour in the light and in the dark scheme, as #rrggbb. */
export interface SchemeColor {
  readonly light: string
  readonly dark: string
}

/**
 * The colours of the acting states, the first for the state that the document names first. They differ in lightness as
 * well as in hue, so that they are told apart without red, green or blue, and bear text in `onTone`.
 */
export const tones: readonly SchemeColor[] = [
  { light: '#953225', dark: '#e67764' },
  { light: '#2e59b7', dark: '#82a8e7' },
  { light: '#a06500', dark: '#f4b846' },
  { light: '#208056', dark: '#5ae0a8' },
  { light: '#4f2f7b', dark: '#9074e2' },
  { light: '#135a5e', dark: '#afe2e2' },
  { light: '#cd277c', dark: '#b76c89' },
  { light: '#5e4e46', dark: '#a99b8e' },
]

/** Where no state acts. */
export const noTone: SchemeColor = { light: '#6b7482', dark: '#8c97a6' }

/** Signs and text on a tone. */
export const onTone: SchemeColor = { light: '#ffffff', dark: '#0e131a' }

/** What tones stand on: the chart and list, the panels, what is selected. */
export const grounds = {
  ground: { light: '#ffffff', dark: '#11161d' },
  raised: { light: '#f6f7f9', dark: '#1a212a' },
  chosen: { light: '#eef3fe', dark: '#1b2740' },
} as const satisfies Readonly<Record<string, SchemeColor>>
