import { css } from 'lit'

/** What a figure has around its chart. It is drawn out of sight, and only what its styles amount to is kept. */
export const figureStyles = css`
  .figure-draft {
    display: none;
    forced-color-adjust: none;
    color: var(--_text);
  }
  .figure-draft .target {
    fill: none;
  }
  .figure-sheet text {
    direction: inherit;
  }
  .figure-ground {
    fill: var(--_ground);
  }
  .figure-frame {
    fill: none;
    stroke: var(--_line);
  }
  .figure-dot {
    fill: var(--_tone);
  }
  .text-heading {
    font-family: var(--timeline-title-font, var(--_quote-font));
    font-weight: 700;
    font-size: 1.375em;
  }
`
