import { svg, type SVGTemplateResult } from 'lit'
import { tones } from './palette.js'

/** How many colours there are for acting states; further states begin again at the first. */
const toneCount = tones.length

/** Class that gives an element, and what is in it, an acting state's colour as `--_tone`. */
export function toneClass(tone: number): string {
  return tone < 0 ? 'tone-none' : `tone-${tone % toneCount}`
}

const classes = ['tone-none', ...Array.from({ length: toneCount }, (_, i) => toneClass(i))]

/** The gradients by which bars fade in and out, one pair a colour. */
export const fades: SVGTemplateResult = svg`
  <defs>
    ${classes.map(
      (tone) => svg`
        <linearGradient id="in-${tone}" class=${tone}><stop class="clear" offset="0"></stop><stop class="full" offset="1"></stop></linearGradient>
        <linearGradient id="out-${tone}" class=${tone}><stop class="full" offset="0"></stop><stop class="clear" offset="1"></stop></linearGradient>
      `,
    )}
  </defs>
`
