import { css } from 'lit'

/** Visits in words: both sides' readouts, and their parts in the list. */
export const visitReadingStyles = css`
  .readouts {
    container: readouts / inline-size;
  }
  .sides {
    display: grid;
    gap: 12px;
  }
  .readouts h4 {
    margin-block-end: 8px;
  }
  @container readouts (min-width: 380px) {
    .sides {
      grid-template-columns: repeat(auto-fit, minmax(176px, 1fr));
    }
  }
  .readout {
    min-width: 0;
  }
  .readout .quote {
    border-color: var(--_muted);
  }
  .readout.missing {
    border-style: dashed;
    color: var(--_muted);
    align-content: center;
  }
  .readouts.brief {
    margin-block-start: 8px;
  }
  .brief .readout {
    font-size: max(12px, 0.9375em);
    padding: 8px 10px;
  }
  .brief .by {
    font-weight: 700;
    font-size: max(12px, 0.9em);
  }

  .list .parts {
    grid-column: 1 / -1;
    min-width: 0;
    margin-inline-start: 6px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_line);
    background: var(--_ground);
  }
  .list .parts .parts .parts {
    margin-inline-start: 0;
    padding-inline-start: 0;
    border-inline-start: 0;
  }
  .list .parts > li:last-child {
    border-block-end: 0;
    padding-block-end: 4px;
  }
  .list .when {
    font-size: max(12px, 0.875em);
    line-height: 1.4;
  }
  .list .when .words {
    font-weight: 400;
    display: inline-block;
  }
  .list .when .words::first-letter {
    text-transform: uppercase;
  }
  .list .when .note {
    color: var(--_muted);
  }
  .list .progress {
    color: var(--_text);
  }
  .list .progress::first-letter {
    text-transform: uppercase;
  }
  .list .as-of {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    gap: 10px;
    padding-block: 12px;
    font-size: max(12px, 0.875em);
    font-weight: 700;
  }
  .list .as-of::before,
  .list .as-of::after {
    content: '';
    border-block-start: 1.25px dashed var(--_muted);
  }
  hr {
    margin-block: 20px;
    border: 0;
    border-block-start: 1.25px dashed var(--_muted);
  }
  .planned > .marker.bar {
    background: color-mix(in srgb, var(--_tone) 22%, var(--_ground));
    border: 1.5px solid var(--_tone);
  }
  .list .cancelled > .body .title {
    text-decoration: line-through;
  }
  @media (hover: hover) {
    .list .cancelled > .body .title:hover {
      text-decoration: line-through underline;
    }
  }
  .unreported > .marker.bar {
    background: none;
    border: 2px dotted var(--_tone);
  }
  .unreported > .marker.glyph .outline {
    fill: var(--_ground);
    stroke: var(--_tone);
    stroke-width: 2;
    stroke-dasharray: 0.1 3.6;
    stroke-linecap: round;
  }
  .unreported > .marker.glyph .sign {
    fill: var(--_tone);
  }
  @container (min-width: 480px) {
    .list .parts {
      margin-inline-start: 12px;
      padding-inline-start: 22px;
    }
  }
`
