import { css } from 'lit'

/** The detail of an event: who, when and where, its itinerary, what it is related to, and the way on. */
export const detailStyles = css`
  .detail {
    font-size: max(12px, 0.875em);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .detail > header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
  }
  .detail .kind {
    display: flex;
    align-items: center;
    gap: 7px;
    color: var(--_muted);
    font-size: max(12px, 0.86em);
    text-transform: uppercase;
    letter-spacing: 0.03em;
  }
  .detail .close {
    border-color: transparent;
    background: none;
    padding: 4px;
    display: grid;
    place-items: center;
  }
  .close path {
    stroke: currentColor;
    stroke-width: 1.6;
    fill: none;
  }
  .detail-title {
    font-family: var(--timeline-title-font, var(--_quote-font));
    font-size: 1.36em;
    line-height: 1.2;
    margin-block: 6px 12px;
    text-wrap: balance;
  }
  .quote {
    border-inline-start: 3px solid var(--_tone);
    padding-inline-start: 12px;
    margin-block-end: 14px;
  }
  .quote p:first-child {
    font-family: var(--_quote-font);
    font-size: 1.16em;
    line-height: 1.42;
  }
  .quote.paraphrase p:first-child {
    font-family: inherit;
    font-size: 1em;
  }
  .summary {
    margin-block-end: 14px;
  }
  .facts {
    display: grid;
    gap: 8px;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(88px, min(30%, 132px)) 1fr;
    gap: 12px;
  }
  .facts .facts {
    margin-block-start: 4px;
  }
  .facts .facts > div {
    grid-template-columns: auto 1fr;
    gap: 8px;
  }
  .facts dt {
    color: var(--_muted);
    hyphens: auto;
  }
  .detail .related {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 14px;
    padding-block-start: 12px;
  }
  .detail .related ul {
    display: grid;
    gap: 6px;
  }
  .detail .related ul ul {
    padding-inline-start: 12px;
  }
  .detail .related li {
    line-height: 24px;
    color: var(--_muted);
  }
  .detail .related .link {
    box-sizing: border-box;
    display: inline-block;
    min-height: 24px;
    color: var(--_text);
    unicode-bidi: isolate;
    text-decoration: none;
  }
  @media screen {
    .related .link bdi {
      text-decoration: underline 1px;
    }
  }
  .exchange {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-end: 10px;
  }
  .detail footer {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
    margin-block-start: 18px;
  }
  .position {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .path ol {
    list-style: none;
    margin: 0;
    padding: 0;
    margin-block-start: 6px;
    font-size: max(12px, 0.93em);
    line-height: max(26px, 1.8em);
  }
  .list .path {
    margin-block-end: 8px;
  }
  .path li,
  .path .link {
    display: inline;
  }
  .path .link {
    padding-block: 3px;
  }
  .itinerary .link {
    display: inline-block;
    min-height: 24px;
    min-width: 0;
  }
  .step {
    display: inline-block;
    margin-inline-end: 4px;
    color: var(--_muted);
  }
  .itinerary {
    margin-block-start: 16px;
  }
  .itinerary h4 {
    margin-block-end: 8px;
  }
  .itinerary ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 10px;
  }
  .itinerary li {
    border-inline-start: 2px solid var(--_tone);
    padding-inline-start: 10px;
  }
  .itinerary li.planned,
  .itinerary li.unreported {
    border-inline-start-style: dotted;
  }
  .itinerary li.postponed,
  .itinerary li.cancelled {
    border-inline-start-style: dashed;
  }
  .itinerary li.cancelled > p > .link {
    text-decoration: line-through;
  }
  .itinerary li ol {
    margin-block-start: 8px;
  }
  .readout .facts {
    margin-block-start: 6px;
  }
  @media print {
    .detail footer,
    .detail .exchange,
    .detail .close {
      display: none;
    }
  }
`
