import { css } from 'lit'

/** What is read rather than seen at a glance: the key and the list. */
export const readingStyles = css`
  .panel {
    background: var(--_raised);
    padding: 20px;
    border-block-start: 1px solid var(--_line);
    min-width: 0;
  }
  .stage.wide .panel {
    border-block-start: 0;
    border-inline-start: 1px solid var(--_line);
  }
  .stage.wide .panel > * {
    position: sticky;
    inset-block-start: 16px;
  }
  /* A text of another direction keeps it, and stands where the reader's begin. */
  [dir='auto'] {
    width: fit-content;
  }
  .label text {
    unicode-bidi: plaintext;
  }
  .remark {
    display: block;
    color: var(--_muted);
    font-size: max(12px, 0.93em);
  }
  .readouts {
    margin-block-start: 16px;
  }
  .readout {
    border: 1px solid var(--_line);
    border-radius: 6px;
    padding: 10px 12px;
  }
  /* Arrows are not mirrored as brackets are. */
  [dir='rtl'] .arrow,
  [dir='rtl'] .directed {
    display: inline-block;
    transform: scaleX(-1);
  }

  .key {
    font-size: max(12px, 0.8125em);
    line-height: 1.4;
    color: var(--_muted);
  }
  .key .hint {
    font-size: 1.08em;
    color: var(--_text);
    margin-block-end: 18px;
    text-wrap: balance;
  }
  .key h3 {
    font-size: 1em;
    color: var(--_text);
    margin-block-end: 10px;
  }
  .key ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
    gap: 12px 20px;
  }
  .key li {
    display: grid;
    grid-template-columns: 56px 1fr;
    gap: 12px;
    align-items: center;
    text-wrap: pretty;
  }
  .key .full {
    fill: var(--_tone);
  }
  .key .track {
    fill: var(--_tone);
  }

  .list {
    font-size: max(12px, 1em);
    border-block-start: 1px solid var(--_line);
  }
  .date > h3 {
    overflow-wrap: anywhere;
    font-size: max(12px, 0.9375em);
    font-weight: 700;
    padding-block: 16px 9px;
    padding-inline-start: 36px;
    border-block-end: 1px solid var(--_line);
    margin-inline-start: 0;
  }
  .date > h3 .words {
    display: inline-block;
  }
  .date > h3 .words::first-letter {
    text-transform: uppercase;
  }
  .date .note {
    color: var(--_muted);
    font-weight: 400;
    font-size: max(12px, 0.9em);
  }
  .silence {
    color: var(--_muted);
    font-style: italic;
    font-size: max(12px, 0.875em);
    padding: 9px 10px 9px 36px;
    background: repeating-linear-gradient(135deg, transparent 0 7px, var(--_faint) 7px 8px);
  }
  .list .item {
    display: grid;
    grid-template-columns: 26px 1fr;
    gap: 10px;
    padding-block: 13px;
    border-block-end: 1px solid var(--_line);
    min-width: 0;
  }
  .list .item.selected {
    background: var(--_chosen);
  }
  .list .item.selected > .body {
    padding-inline-end: 12px;
  }
  .list .body {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .list h4 {
    font-size: inherit;
  }
  .list .title {
    all: unset;
    cursor: pointer;
    font-weight: 700;
    font-size: max(12px, 1em);
    line-height: 1.3;
    min-height: 24px;
    display: block;
  }
  @media (hover: hover) {
    .list .title:hover {
      text-decoration: underline;
      text-underline-offset: 2px;
    }
  }
  .list .title:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .list .words,
  .list .context,
  .list .summary,
  .list .quote {
    max-width: 72ch;
  }
  .list .body .words {
    line-height: 1.4;
    margin-block-start: 3px;
  }
  .list .body .words.quoted {
    font-family: var(--_quote-font);
  }
  .list .context {
    color: var(--_muted);
    font-size: max(12px, 0.9375em);
    line-height: 1.4;
    margin-block-start: 3px;
  }
  .list .who {
    color: var(--_text);
  }
  @container (max-width: 599px) {
    .list .who {
      display: block;
    }
    .list .who + .between {
      display: none;
    }
  }
  .list .context.related {
    font-size: max(12px, 0.875em);
  }
  .list .detail-title {
    display: none;
  }
  .list .detail {
    margin-block-start: 8px;
  }
  .media-icon {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.3;
    stroke-linejoin: round;
  }
  .media-sign {
    color: var(--_muted);
    margin-inline-start: 7px;
  }
  .media-sign .media-icon {
    display: inline-block;
    vertical-align: -2px;
  }
  /* Where a link that was opened leads to. */
  .list li {
    scroll-margin-block-start: 64px;
  }
  mark {
    background: light-dark(#ffe9a8, #5a4710);
    color: var(--_text);
    border-radius: 2px;
  }
  .marker {
    justify-self: center;
  }
  .marker.bar {
    width: 12px;
    height: 38px;
    margin-block-start: 3px;
    border-radius: 3px;
    background: var(--_tone);
    forced-color-adjust: none;
  }
  .marker.soft-start {
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    mask-image: linear-gradient(to bottom, transparent, #000 50%);
  }
  .marker.soft-end {
    mask-image: linear-gradient(to top, transparent, #000 50%);
  }
  .marker.soft-start.soft-end {
    mask-image: linear-gradient(to bottom, transparent, #000 35% 65%, transparent);
  }
  .marker.glyph .outline {
    fill: var(--_tone);
  }
  .marker.glyph .sign {
    fill: var(--_on-tone);
  }
  .marker.glyph.hollow .outline,
  .planned > .marker.glyph .outline {
    fill: var(--_ground);
    stroke: var(--_tone);
    stroke-width: 2;
  }
  .marker.glyph.hollow .outline {
    stroke-dasharray: 3.2 2.2;
  }
  .marker.glyph.hollow .sign,
  .planned > .marker.glyph .sign {
    fill: var(--_tone);
  }
  .cancelled > .marker.bar,
  .postponed > .marker.bar {
    background: none;
    border: 1.5px dashed var(--_tone);
  }

  @media print {
    .list .item {
      break-inside: avoid;
    }
  }
`
