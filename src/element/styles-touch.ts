import { css } from 'lit'

/** What a finger needs: targets of 44 px, and swipes over the detail that leave scrolling to the page. */
export const touchStyles = css`
  .detail {
    touch-action: pan-y pinch-zoom;
  }
  .panel,
  .list .body {
    overflow-x: clip;
  }
  .detail a {
    padding: 4px 3px;
    margin-inline: -3px;
  }
  @media (pointer: coarse) {
    button,
    .filter-tools input,
    .copy-link input,
    .issues summary {
      box-sizing: border-box;
      min-height: 44px;
      min-width: 44px;
    }
    .chip,
    .filter-tools input {
      border-radius: 22px;
      padding-inline: 14px;
    }
    .issues summary {
      padding-block: 12px;
    }
    .list .title {
      box-sizing: border-box;
      min-height: 44px;
      padding-block: 11px;
      margin-block: -11px;
    }
    .list .item.selected > .body .title {
      margin-block-end: 0;
    }
    .detail .close {
      min-width: 44px;
      margin-inline-end: -12px;
    }
    /* As high as a line for the eye; as far from those of the next sentences as they are high for the finger. */
    .detail .related ul {
      gap: 20px;
    }
    .detail .related .link {
      min-width: 44px;
      padding-block: 10px;
      margin-block: -10px;
    }
    .detail .path .link,
    .detail .itinerary .link {
      display: inline-flex;
      align-items: center;
      box-sizing: border-box;
      min-height: 44px;
      min-width: 44px;
    }
    .detail a {
      display: inline-block;
      box-sizing: border-box;
      min-height: 44px;
      min-width: 44px;
      padding-block: 12px;
    }
  }
`
