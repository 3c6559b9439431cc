import { css } from 'lit'

/**
 * The sheet: after the chart in the flow of the page, so that the page can be scrolled until it covers nothing, and
 * stuck to the lower edge of the window while the chart reaches below it.
 */
export const sheetStyles = css`
  .stage.sheeted {
    display: block;
    isolation: isolate;
  }
  .sheet {
    --_window: var(--_frame, 100svh);
    --_half: min(420px, 0.5 * var(--_window));
    --_full: calc(0.92 * var(--_window));
    position: sticky;
    /* In a frame, a place in the frame: it stays there when the sheet grows and the frame with it. */
    inset-block-end: max(0px, 100vh - var(--_edge, 100vh));
    z-index: 1;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    height: calc(var(--_rest, var(--_half)) + var(--_pull, 0px));
    min-height: var(--_half);
    max-height: var(--_full);
    padding: 0;
    border-block-start: 1px solid var(--_line);
    border-start-start-radius: 14px;
    border-start-end-radius: 14px;
    box-shadow: 0 -4px 20px light-dark(rgb(20 30 50 / 0.16), rgb(0 0 0 / 0.5));
    transform: translateY(var(--_sink, 0px));
    transition:
      height 0.2s ease-out,
      inset-block-end 0.2s ease-out,
      transform 0.2s ease-out;
    animation: rise 0.22s ease-out;
  }
  .sheet.full {
    --_rest: var(--_full);
  }
  .sheet.short {
    --_half: calc(0.6 * var(--_window));
    --_full: var(--_half);
  }
  /* What it is drawn up by is taken from the room above it: a page in a frame keeps its height meanwhile. */
  .sheet.dragging {
    transition: none;
    margin-block-start: calc(-1 * var(--_pull, 0px));
  }
  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }
  .grip {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    inset-inline: 0 56px;
    height: 44px;
    min-height: 0;
    padding: 0;
    border: 0;
    border-radius: 14px;
    background: none;
    touch-action: none;
    cursor: grab;
  }
  .grip:focus-visible {
    outline-offset: -3px;
    border-radius: 14px;
  }
  .sheet::before {
    content: '';
    position: absolute;
    z-index: 2;
    inset-block-start: 6px;
    inset-inline: 0;
    margin-inline: auto;
    width: 36px;
    height: 4px;
    border-radius: 2px;
    background: var(--_muted);
    pointer-events: none;
  }
  .sheet-body {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* What is stuck to its ends must not cover what has the focus. */
    scroll-padding-block: 52px 60px;
    scrollbar-width: thin;
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
    padding-inline: max(16px, env(safe-area-inset-left)) max(16px, env(safe-area-inset-right));
  }
  .sheet .detail {
    min-height: 100%;
    display: flex;
    flex-direction: column;
  }
  .sheet .detail > header,
  .sheet .detail > footer {
    position: sticky;
    z-index: 1;
    margin: 0;
    background: var(--_raised);
  }
  .sheet .detail > header {
    inset-block-start: 0;
    min-height: 48px;
    padding-block-start: 8px;
  }
  .sheet .detail > footer {
    inset-block-end: 0;
    margin-block-start: auto;
    padding-block: 10px max(10px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
  }
  .sheet .detail > :nth-last-child(2) {
    margin-block-end: 14px;
  }
  .sheet.short .detail > header {
    min-height: 44px;
  }
  .sheet.short .detail > footer {
    padding-block: 4px max(4px, env(safe-area-inset-bottom));
  }
  @media (prefers-reduced-motion: reduce) {
    .sheet {
      transition: none;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .sheet::before {
      background: CanvasText;
    }
  }
`
