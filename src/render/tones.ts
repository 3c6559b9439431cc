import { svg, type SVGTemplateResult } from 'lit'
import { tones } from './palette.js'

/** Class that gives an element, and what is in it, an acting state's colour as `--_tone`; beyond the last colour, no state's. */
export function toneClass(tone: number): string {
  return tones[tone] ? `tone-${tone}` : 'tone-none'
}

const classes = ['tone-none', ...tones.map((_, i) => toneClass(i))]

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
