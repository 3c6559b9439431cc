import { css } from 'lit'

/** Of a long list, only what is in view is laid out and painted; all of it is there to be found and read aloud. */
export const longListStyles = css`
  @media screen {
    .list.long > .block {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 2600px;
    }
  }
  /* Where blocks come and go above what is in view, it is kept in its place by what draws them. */
  .list.windowed {
    overflow-anchor: none;
  }
  .list .block {
    display: flow-root;
  }
`
