import { css } from 'lit'

/** What stands above both views: title, filter and controls. */
export const headStyles = css`
  .head {
    padding-block-end: 12px;
  }
  .head h2,
  ::slotted([slot='title']) {
    font-family: var(--timeline-title-font, var(--_quote-font));
    font-size: clamp(1.25em, 0.95em + 1.6cqi, 1.625em);
    line-height: 1.2;
    font-weight: 700;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .description {
    color: var(--_muted);
    font-size: max(12px, 0.9375em);
    line-height: 1.45;
    margin-block-start: 6px;
    max-width: 72ch;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .bar-row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: flex-start;
    margin-block-start: 12px;
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    font-size: max(12px, 0.8125em);
  }
  /* Where not all fits one row, these have one of their own: what is found with and what is looked at with, at either end. */
  .bar-end {
    flex: 1 1 auto;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    border-radius: 15px;
    font-size: max(12px, 1em);
    padding: 4px 11px 4px 9px;
    text-align: start;
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .chip .number,
  .active .shown {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .chip[aria-pressed='true'] {
    background: var(--_chosen);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .filter-tools input,
  .filter-panel input {
    font: inherit;
    color: inherit;
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: 15px;
    min-height: 30px;
    width: 132px;
    padding: 4px 12px;
  }
  .filter-tools input::placeholder,
  .filter-panel input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .filter-tools input:focus-visible,
  .filter-panel input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    font-size: max(12px, 0.8125em);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .legend .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .legend .kind {
    color: var(--_muted);
  }
  .kind-sign .outline {
    fill: var(--_muted);
  }
  .kind-sign .sign {
    fill: var(--_ground);
  }
  .dot {
    flex: none;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--_tone);
    forced-color-adjust: none;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-inline-start: auto;
  }
  .zoom {
    display: flex;
    gap: inherit;
  }
  .switch {
    display: inline-flex;
  }
  .switch button {
    border-radius: 0;
  }
  .switch button:first-child {
    border-start-start-radius: 6px;
    border-end-start-radius: 6px;
    border-inline-end: 0;
  }
  .switch button:last-child {
    border-start-end-radius: 6px;
    border-end-end-radius: 6px;
  }
  .switch button[aria-pressed='true'] {
    background: var(--_text);
    border-color: var(--_text);
    color: var(--_ground);
  }
  @media (forced-colors: active) {
    .switch button[aria-pressed='true'],
    .chip[aria-pressed='true'] {
      --_muted: HighlightText;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .chip[aria-pressed='true'] .sign {
      fill: Highlight;
    }
  }
  @media print {
    .controls,
    .filter {
      display: none;
    }
  }
`
