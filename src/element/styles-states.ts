import { css } from 'lit'

/** What stands where there is nothing to read: loading, empty, failed; and the issues. */
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
  @media print {
    .issues {
      display: none;
    }
  }
`
