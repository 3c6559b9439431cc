import { css, type CSSResult, unsafeCSS } from 'lit'
import { grounds, noTone, onTone, type SchemeColor, tones } from '../render/palette.js'

const schemes = ({ light, dark }: SchemeColor): CSSResult => unsafeCSS(`light-dark(${light}, ${dark})`)
const join = (parts: readonly CSSResult[]): CSSResult => unsafeCSS(parts.join('\n'))

/** The colours of the palette as custom properties, and the classes that choose among the tones. */
export const toneStyles = css`
  :host {
    --_ground: var(--timeline-ground, ${schemes(grounds.ground)});
    --_raised: var(--timeline-raised, ${schemes(grounds.raised)});
    --_chosen: var(--timeline-selected-ground, ${schemes(grounds.chosen)});
    --_on-tone: var(--timeline-on-color, ${schemes(onTone)});
    --_tone-none: var(--timeline-color-none, ${schemes(noTone)});
    ${join(tones.map((tone, i) => css`--_tone-${i}: var(--timeline-color-${i + 1}, ${schemes(tone)});`))}
  }
  .tone-none {
    --_tone: var(--_tone-none);
  }
  ${join(
    tones.map(
      (_, i) => css`
        .tone-${i} {
          --_tone: var(--_tone-${i});
        }
      `,
    ),
  )}
`
