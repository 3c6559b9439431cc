import { css } from 'lit'

/** In a narrow container: the head in few rows, and the list as close as its parts can still be told apart. */
export const narrowStyles = css`
  @container (max-width: 599px) {
    .head {
      padding-block-end: 8px;
    }
    .description {
      font-size: max(12px, 0.875em);
      line-height: 1.36;
      margin-block-start: 4px;
    }
    /* Filter, search and controls share rows wherever they fit, what is done with the whole beside the search. */
    .bar-row {
      margin-block-start: 8px;
      column-gap: 6px;
      align-items: center;
    }
    /* In one row, which fades out where it goes on beyond the edge. */
    .filter {
      position: relative;
      flex-wrap: nowrap;
      box-sizing: border-box;
      max-width: calc(100% + 4px);
      margin: -4px;
      padding: 4px;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scrollbar-width: none;
      mask: linear-gradient(270deg, #0000, #000 24px);
    }
    .filter::after {
      content: '';
      flex: 0 0 20px;
      height: 1px;
    }
    [dir='rtl'] .filter {
      mask: linear-gradient(90deg, #0000, #000 24px);
    }
    @media screen {
      .bar-end,
      .controls {
        display: contents;
      }
    }
    .filter-tools + .controls > :not(.menu-button),
    .filter-tools + .controls ::slotted(*) {
      order: 1;
    }
    .zoom {
      gap: 6px;
    }
    .controls button:not(.menu-button) {
      padding-inline: 8px;
    }
    .bar-row .filter-tools {
      flex: 1 1 150px;
      min-width: min-content;
    }
    .bar-row .chip {
      flex: none;
      font-size: max(12px, 0.8125em);
    }
    .bar-row .filter-tools input {
      width: 72px;
    }
    .bar-row .chip,
    .bar-row .filter-tools input {
      padding-inline: 10px;
    }

    .date > h3 {
      font-size: max(12px, 0.875em);
      line-height: 1.3;
      padding-block: 8px 0;
      border-block-end: 0;
    }
    .silence {
      padding-block: 4px;
    }
    .list .item {
      padding-block: 4px 8px;
    }
    .list .item .item {
      padding-block: 8px 4px;
    }
    .list .title {
      line-height: 1.25;
    }
    .list .body .words {
      font-size: max(12px, 0.9375em);
      line-height: 1.34;
      margin-block-start: 1px;
    }
    .list .context {
      font-size: max(12px, 0.875em);
      line-height: 1.34;
      margin-block-start: 1px;
    }
    .marker.bar {
      height: 32px;
    }
  }
  @media (pointer: coarse) {
    @container (max-width: 599px) {
      .list .item {
        padding-block: 11px;
      }
    }
  }
`
