import { css } from 'lit'

/** The strip under the chart that shows the whole document, and the window on it. */
export const overviewStyles = css`
  .plot {
    display: flex;
    flex-direction: column;
    min-width: 0;
    background: var(--_raised);
  }
  /* Beside a longer detail the ground goes on under it; there it ends with a line. */
  .overview {
    border-block-start: 1px solid var(--_line);
    box-shadow: 0 1px var(--_line);
    overflow: clip;
  }
  .track-ground {
    position: relative;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: pointer;
  }
  .track-ground svg {
    display: block;
  }
  .density {
    fill: var(--_muted);
  }
  .overview .gap {
    fill: var(--_ground);
  }
  .overview text {
    fill: var(--_muted);
  }
  .outside {
    fill: var(--_raised);
    opacity: 0.66;
  }
  .thumb {
    left: 0;
    position: absolute;
    inset-block: 0;
    outline: none;
  }
  .thumb.window {
    box-sizing: border-box;
    border: 1px solid var(--_muted);
    border-radius: 3px;
    cursor: grab;
  }
  .thumb.window:active {
    cursor: grabbing;
  }
  .thumb.start,
  .thumb.end {
    cursor: ew-resize;
    touch-action: none;
  }
  .thumb.start::after,
  .thumb.end::after {
    content: '';
    position: absolute;
    inset-inline: calc(50% - 3px);
    /* Beside the bars, above the words. */
    inset-block: 8% 48%;
    border-radius: 3px;
    box-sizing: border-box;
    background: var(--_ground);
    border: 1px solid var(--_muted);
  }
  @media (hover: hover) {
    .thumb:hover,
    .thumb:hover::after {
      border-color: var(--_accent);
    }
  }
  .thumb.window:focus-visible,
  .thumb:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }
  @media (forced-colors: active) {
    .density {
      fill: CanvasText;
    }
    .outside {
      fill: Canvas;
    }
    .thumb.window {
      border: 2px solid Highlight;
    }
  }
`
