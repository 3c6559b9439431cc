import { css } from 'lit'

/** What stands where there is nothing to read: loading, empty, failed; the issues, and the list of keys. */
export const stateStyles = css`
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
  .state progress {
    width: min(100%, 420px);
    accent-color: var(--_accent);
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
    /* Arrows of another font than the rest would make their rows higher. */
    line-height: 1.4;
    border: 1px solid var(--_line);
    border-radius: 4px;
    padding: 1px 6px;
    margin-inline-end: 4px;
    background: var(--_raised);
  }
  @media print {
    .issues {
      display: none;
    }
  }
`
