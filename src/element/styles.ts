import { css } from 'lit'
import { chartStyles } from './styles-chart.js'
import { readingStyles } from './styles-reading.js'

/** What the page may set, what follows from it, and the frame around both views. */
const frameStyles = css`
  :host {
    display: block;
    position: relative;
    container-type: inline-size;
    text-align: start;
    --_text: var(--timeline-text, light-dark(#161d27, #e9edf3));
    --_muted: var(--timeline-muted, light-dark(#566070, #a0aab8));
    --_ground: var(--timeline-ground, light-dark(#ffffff, #11161d));
    --_raised: var(--timeline-raised, light-dark(#f6f7f9, #1a212a));
    --_line: var(--timeline-line, light-dark(#dfe3e8, #2c3540));
    --_faint: var(--timeline-faint-line, light-dark(#eceef2, #222a33));
    --_accent: var(--timeline-accent, light-dark(#1c4ed8, #8fb4ff));
    --_chosen: var(--timeline-selected-ground, light-dark(#eef3fe, #1b2740));
    --_on-tone: var(--timeline-on-color, light-dark(#ffffff, #0e131a));
    --_quote-font: var(--timeline-quote-font, Charter, 'Noto Serif', 'Source Serif Pro', Georgia, serif);
    --_radius: var(--timeline-radius, 8px);
    --_tone-0: var(--timeline-color-1, light-dark(#b3402f, #f0806f));
    --_tone-1: var(--timeline-color-2, light-dark(#2b5fae, #7fb1f7));
    --_tone-2: var(--timeline-color-3, light-dark(#955f00, #e6ae45));
    --_tone-3: var(--timeline-color-4, light-dark(#2a7a4b, #68c591));
    --_tone-4: var(--timeline-color-5, light-dark(#7a49a6, #bf9cf0));
    --_tone-5: var(--timeline-color-6, light-dark(#0f7480, #57c4d1));
    --_tone-6: var(--timeline-color-7, light-dark(#ac2f73, #f28abf));
    --_tone-7: var(--timeline-color-8, light-dark(#71573a, #cdaa82));
    --_tone-none: var(--timeline-color-none, light-dark(#6b7482, #8c97a6));
    color: var(--_text);
  }
  :host([hidden]) {
    display: none;
  }
  .ruler {
    height: 0;
  }
  .quote-probe {
    position: absolute;
    font-family: var(--_quote-font);
  }
  .tone-none {
    --_tone: var(--_tone-none);
  }
  .tone-0 {
    --_tone: var(--_tone-0);
  }
  .tone-1 {
    --_tone: var(--_tone-1);
  }
  .tone-2 {
    --_tone: var(--_tone-2);
  }
  .tone-3 {
    --_tone: var(--_tone-3);
  }
  .tone-4 {
    --_tone: var(--_tone-4);
  }
  .tone-5 {
    --_tone: var(--_tone-5);
  }
  .tone-6 {
    --_tone: var(--_tone-6);
  }
  .tone-7 {
    --_tone: var(--_tone-7);
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
    white-space: nowrap;
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
  button:hover:not(:disabled) {
    background: var(--_raised);
  }
  button:disabled {
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
  @media (pointer: coarse) {
    button,
    .filter input,
    summary {
      min-height: 44px;
      min-width: 44px;
    }
  }

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
    gap: 10px 16px;
    justify-content: space-between;
    align-items: flex-start;
    margin-block-start: 12px;
  }
  .filter {
    flex: 1 1 0;
    min-width: min(100%, 340px);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    font-size: max(12px, 0.8125em);
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
  .more {
    max-width: 100%;
  }
  .more[open] {
    flex-basis: 100%;
  }
  .more summary {
    box-sizing: border-box;
    width: fit-content;
    border: 1px solid var(--_line);
    cursor: pointer;
    min-height: 30px;
  }
  .more summary::after {
    content: '▾' / '';
  }
  .more[open] summary::after {
    content: '▴' / '';
  }
  .more .filter {
    min-width: 0;
    margin-block-start: 8px;
  }
  .chip .number,
  .shown {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .chip[aria-pressed='true'] {
    background: var(--_chosen);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .filter input {
    font: inherit;
    color: inherit;
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: 15px;
    min-height: 30px;
    width: 132px;
    padding: 4px 12px;
  }
  .filter input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .filter input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .shown:empty {
    display: none;
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

  .state {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    padding: 24px;
    display: grid;
    gap: 14px;
    justify-items: start;
    font-size: max(12px, 0.9375em);
    overflow-wrap: anywhere;
  }
  .state.failed {
    border-inline-start: 4px solid var(--_tone-0);
  }
  .bones {
    display: grid;
    gap: 10px;
    width: min(100%, 420px);
  }
  .bones i {
    height: 12px;
    border-radius: 6px;
    background: var(--_line);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .bones i:nth-child(2) {
    width: 72%;
    animation-delay: 0.15s;
  }
  .bones i:nth-child(3) {
    width: 88%;
    animation-delay: 0.3s;
  }
  .bones i:nth-child(4) {
    width: 54%;
    animation-delay: 0.45s;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bones i {
      animation: none;
    }
  }
  .issues {
    margin-block-start: 12px;
    font-size: max(12px, 0.8125em);
    color: var(--_muted);
  }
  .issues summary {
    cursor: pointer;
    min-height: 24px;
  }
  .issues ul {
    margin-block-start: 6px;
    padding-inline-start: 16px;
    list-style: disc;
    overflow-wrap: anywhere;
  }
  .keys {
    color: var(--_text);
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 20px 24px;
    max-width: min(90vw, 420px);
  }
  .keys::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .keys h3 {
    font-size: 1.0625em;
    margin-block-end: 10px;
  }
  .keys dl div {
    display: grid;
    grid-template-columns: 96px 1fr;
    gap: 12px;
    padding-block: 4px;
    font-size: max(12px, 0.875em);
  }
  .keys button {
    margin-block-start: 14px;
  }
  kbd {
    font: inherit;
    border: 1px solid var(--_line);
    border-radius: 4px;
    padding: 1px 6px;
    margin-inline-end: 4px;
    background: var(--_raised);
  }
  @media print {
    .controls,
    .filter,
    .issues {
      display: none;
    }
  }
`

export const styles = [frameStyles, chartStyles, readingStyles]
