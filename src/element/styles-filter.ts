import { css } from 'lit'

/** The filter: what opens it, its panel, what is in force, and what a search found. */
export const filterStyles = css`
  .filter-tools {
    display: inline-flex;
    gap: 8px;
    flex: 1 1 auto;
    max-width: min(100%, max(250px, 19em));
    font-size: max(12px, 0.8125em);
  }
  .filter-button {
    flex: none;
  }
  .filter-button::after {
    content: '▾' / '';
  }
  .filter-button[aria-expanded='true']::after {
    content: '▴' / '';
  }
  .filter-tools input {
    flex: 1 1 auto;
    min-width: 0;
  }
  .badge {
    background: var(--_accent);
    color: var(--_ground);
    border-radius: 9px;
    min-width: 10px;
    padding: 1px 4px;
    text-align: center;
    font-size: 12px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .chip[aria-disabled='true'] {
    color: var(--_muted);
    border-style: dashed;
    cursor: default;
    background: none;
  }
  .chip[aria-disabled='true'] .dot,
  .chip[aria-disabled='true'] .kind-sign {
    opacity: 0.45;
  }
  .filter-panel {
    box-sizing: border-box;
    margin-block-start: 10px;
    max-height: min(70vh, 480px);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    padding: 14px 16px 0;
    font-size: max(12px, 0.8125em);
  }
  /* What goes on below the edge fades out towards it. */
  .filter-panel::after {
    content: '';
    display: block;
    position: sticky;
    inset-block-end: 0;
    height: 32px;
    background: linear-gradient(transparent, var(--_raised) 60%);
    pointer-events: none;
  }
  /* Not over what has the focus, which leads on by itself. */
  .filter-panel:has(:focus-visible)::after {
    visibility: hidden;
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 216px), 1fr));
    gap: 16px 24px;
  }
  .choices {
    min-width: 0;
  }
  .choices h3 {
    font-size: max(12px, 0.9375em);
    color: var(--_muted);
    font-weight: 600;
    margin-block-end: 6px;
  }
  .choices ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chip .number {
    flex: none;
  }
  .choices li {
    max-width: 100%;
  }
  .filter-panel .find {
    width: min(100%, 200px);
    margin-block-end: 8px;
  }
  .choices .more {
    display: inline-block;
    margin-block-start: 6px;
    padding-block: 4px;
    min-height: 24px;
    box-sizing: border-box;
  }
  .filter-panel > .remark {
    margin-block-start: 14px;
    font-size: max(12px, 1em);
  }
  .active {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-block-start: 10px;
    font-size: max(12px, 0.8125em);
  }
  .taken {
    background: var(--_chosen);
    border-color: var(--_accent);
  }
  .taken svg path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .taken svg {
    flex: none;
  }
  .ways-out {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .ways-out button {
    max-width: 100%;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .finding .remark {
    display: inline;
    margin-inline-end: 2px;
  }
  .detail .finding {
    margin-block-start: 8px;
    font-size: max(12px, 0.875em);
  }
  /* Neither weight nor size, which would change how wide the words are. */
  .label .found {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 2px;
    fill: var(--_text);
    stroke: light-dark(#ffe9a8, #5a4710);
    stroke-width: 5px;
  }
  :is(.label.inside, .cancelled) .text-title .found {
    fill: inherit;
    stroke: none;
  }
  @media (forced-colors: active) {
    .label .found {
      fill: CanvasText;
      stroke: Canvas;
    }
    button[aria-disabled='true'] {
      color: GrayText;
    }
    .filter-panel::after {
      background: linear-gradient(transparent, Canvas 60%);
    }
    .badge {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @container (max-width: 599px) {
    .filter-tools {
      flex: 1 1 180px;
      max-width: 100%;
    }
    .filter-tools input {
      flex: 1 1 80px;
    }
    .filter-panel {
      padding: 12px 12px 0;
    }
  }
  /* Beside its neighbours a long group scrolls by itself; in one column the panel's own scrolling will do. */
  @container (min-width: 600px) {
    .choices.expanded ul {
      max-height: 296px;
      overflow: auto;
      padding: 3px;
      margin: -3px;
    }
  }
  @media (pointer: coarse) {
    .filter-panel .find,
    .choices .more {
      min-height: 44px;
    }
    .choices .more {
      padding-block: 12px;
    }
  }
  @media print {
    .filter-tools,
    .filter-panel,
    .active .clear,
    .taken svg {
      display: none;
    }
    .taken {
      border: 0;
      background: none;
      padding: 0;
    }
  }
`
