import { css } from 'lit'
import { chartStyles } from './styles-chart.js'
import { filterStyles } from './styles-filter.js'
import { headStyles } from './styles-head.js'
import { longListStyles } from './styles-long-list.js'
import { menuStyles } from './styles-menu.js'
import { narrowStyles } from './styles-narrow.js'
import { overviewStyles } from './styles-overview.js'
import { readingStyles } from './styles-reading.js'
import { stateStyles } from './styles-states.js'
import { toneStyles } from './styles-tones.js'
import { touchStyles } from './styles-touch.js'
import { visitReadingStyles } from './styles-visits-reading.js'
import { visitStyles } from './styles-visits.js'

/** What the page may set, what follows from it, and the frame around both views. */
const frameStyles = css`
  :host {
    display: flow-root;
    position: relative;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    --_text: var(--timeline-text, light-dark(#161d27, #e9edf3));
    --_muted: var(--timeline-muted, light-dark(#566070, #a0aab8));
    --_line: var(--timeline-line, light-dark(#dfe3e8, #2c3540));
    --_faint: var(--timeline-faint-line, light-dark(#eceef2, #222a33));
    --_accent: var(--timeline-accent, light-dark(#1c4ed8, #8fb4ff));
    --_quote-font: var(--timeline-quote-font, Charter, 'Noto Serif', 'Source Serif Pro', Georgia, serif);
    --_radius: var(--timeline-radius, 8px);
    color: var(--_text);
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: color-mix(in srgb, var(--_text) 65%, var(--_ground));
      --_faint: color-mix(in srgb, var(--_text) 25%, var(--_ground));
      --_chosen: color-mix(in srgb, var(--_accent) 18%, var(--_ground));
    }
  }
  :host([hidden]) {
    display: none;
  }
  .base,
  .paper {
    container-type: inline-size;
  }
  .ruler {
    height: 0;
    line-height: 0;
    visibility: hidden;
  }
  /* A place as wide as what it holds is asked for all the room there is, and for no more: its words may wrap. */
  .ruler::before {
    content: 'n n';
    font-size: 1px;
    word-spacing: 100vw;
  }
  /* Twice as large as the rest, to tell what grows with a font from what does not. */
  .quote-probe {
    position: absolute;
    visibility: hidden;
    font-family: var(--_quote-font);
    font-size: 2em;
  }
  .quote-probe::before {
    content: 'n n';
  }
  h2,
  h3,
  h4,
  h5,
  p,
  ul,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    /* Spaces at its ends part words that are heard. */
    white-space: pre;
    user-select: none;
  }

  button {
    font: inherit;
    font-size: max(12px, 0.8125em);
    line-height: 1.2;
    color: inherit;
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: 6px;
    min-height: 30px;
    min-width: 30px;
    padding: 4px 11px;
    cursor: pointer;
  }
  /* A finger leaves it behind where it has tapped; and no pressed or chosen look may give way to it. */
  @media (hover: hover) {
    button:where(:hover:not([aria-disabled='true'])) {
      background: var(--_raised);
    }
  }
  button[aria-disabled='true']:not(.chip) {
    color: var(--_muted);
    cursor: default;
    opacity: 0.65;
  }
  button.link,
  .link {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  a {
    color: inherit;
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  button:focus-visible,
  a:focus-visible,
  summary:focus-visible,
  .link:focus-visible,
  .title:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .detail-title:focus {
    outline: none;
  }
`

/** What fits the rest to fingers and to narrow places: it has the last word. */
const fittingStyles = [touchStyles, narrowStyles]

/** What every timeline wears. */
export const styles = [
  toneStyles,
  frameStyles,
  headStyles,
  filterStyles,
  chartStyles,
  overviewStyles,
  readingStyles,
  longListStyles,
  visitReadingStyles,
  visitStyles,
  stateStyles,
  menuStyles,
  ...fittingStyles,
]

/** Before how many of them the styles of a detail go. */
export const placeOfDetail = styles.length - fittingStyles.length
