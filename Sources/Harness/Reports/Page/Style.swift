/// The page's own style: calm, readable in light and dark, printable.
enum Style {
  static let css = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --panel: #f6f7f9; --ink: #1c2330; --soft: #5a6475; --line: #d9dde4; --faint: #e9ecf0;
      --run0: #0b66a8; --run1: #c2570c; --run2: #1b7f5c; --run3: #8a3d8f; --run4: #8a6d00; --run5: #5b5f66;
      --good: #1b7f5c; --partial: #b88700; --bad: #b3403a; --accent: #0b66a8;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171c; --panel: #1c2128; --ink: #e6e9ee; --soft: #9aa5b5; --line: #39414d; --faint: #272d36;
        --run0: #6db3f2; --run1: #f0975a; --run2: #5cc79f; --run3: #cf8ad6; --run4: #d9bd54; --run5: #a8adb5;
        --good: #5cc79f; --partial: #e0b64a; --bad: #ec7f78; --accent: #6db3f2;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    main { max-width: 1120px; margin: 0 auto; padding: 32px 24px 80px; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 4px; letter-spacing: -0.01em; }
    h2 { font-size: 1.2rem; margin: 44px 0 12px; }
    h3 { font-size: 1rem; margin: 0 0 6px; }
    p { margin: 0 0 12px; max-width: 72ch; }
    .soft { color: var(--soft); }
    code { font: 0.9em ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { padding: 7px 14px 7px 0; text-align: right; border-bottom: 1px solid var(--line); vertical-align: top; }
    th:first-child, td:first-child { text-align: left; }
    thead th { color: var(--soft); font-weight: 600; font-size: 0.85rem; white-space: nowrap; }
    tbody th { font-weight: 600; }
    td .ci { color: var(--soft); font-size: 0.85em; white-space: nowrap; }
    td.text { text-align: left; color: var(--soft); padding-left: 14px; }
    .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 20px; }
    figure { margin: 0; padding: 16px 18px 10px; background: var(--panel); border-radius: 10px; }
    figcaption { font-weight: 600; margin-bottom: 6px; }
    svg { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; }
    svg .grid { stroke: var(--line); stroke-width: 1; }
    svg .rule { stroke: var(--faint); stroke-width: 1; }
    svg .tick { fill: var(--soft); font-size: 11px; }
    svg .name { fill: var(--ink); }
    svg .whisker { stroke: currentColor; stroke-width: 2; stroke-linecap: round; opacity: 0.55; fill: none; }
    svg .line { stroke: currentColor; stroke-width: 2; fill: none; }
    svg .band { fill: currentColor; opacity: 0.13; }
    svg .mark { fill: currentColor; }
    svg .mark.hollow { fill: var(--panel); stroke: currentColor; stroke-width: 2; }
    .run0 { color: var(--run0); } .run1 { color: var(--run1); } .run2 { color: var(--run2); }
    .run3 { color: var(--run3); } .run4 { color: var(--run4); } .run5 { color: var(--run5); }
    .legend { display: flex; flex-wrap: wrap; gap: 6px 20px; list-style: none; margin: 0 0 14px; padding: 0; }
    .legend li { display: flex; align-items: center; gap: 7px; }
    .legend svg { width: 14px; height: 14px; }
    .legend span { color: var(--ink); }
    details { border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 44px; }
    summary { cursor: pointer; padding: 10px 0; display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; }
    summary::before { content: "▸"; color: var(--soft); width: 0.8em; }
    details[open] > summary::before { content: "▾"; }
    summary::-webkit-details-marker { display: none; }
    summary .id { font-weight: 600; min-width: 15em; }
    summary .what { color: var(--soft); }
    .episode { padding: 4px 0 22px 20px; }
    .episode table { margin: 14px 0 0; font-size: 0.9rem; }
    .scroll { overflow-x: auto; }
    .timeline { min-width: 760px; background: var(--panel); border-radius: 10px; padding: 6px 0; }
    .good { color: var(--good); } .partial { color: var(--partial); } .bad { color: var(--bad); }
    svg .bar { fill: currentColor; opacity: 0.35; }
    svg .due { stroke: currentColor; stroke-width: 2.5; }
    svg .end { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 4 3; }
    svg .event path { stroke: var(--accent); stroke-width: 2; opacity: 0.75; }
    svg .event circle { fill: var(--accent); opacity: 0.8; }
    svg .answer circle { fill: var(--run2); }
    svg .document circle { fill: var(--run4); } svg .file circle { fill: var(--run3); }
    svg .meeting circle { fill: var(--run1); } svg .notice circle { fill: var(--soft); }
    svg .failed path { stroke: var(--bad); opacity: 1; }
    svg .event:hover path { stroke-width: 4; opacity: 1; }
    svg .event:hover circle { stroke: var(--ink); stroke-width: 2; opacity: 1; }
    .key { display: flex; flex-wrap: wrap; gap: 4px 18px; color: var(--soft); font-size: 0.88rem; margin: 0 0 10px; }
    .key svg { display: inline-block; width: 12px; height: 12px; vertical-align: -1px; margin-right: 5px; }
    @media print { details { content-visibility: visible; } main { padding: 0; } }
    """
}
