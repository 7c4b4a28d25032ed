import Notation

extension TradeEnvironment {
  /// What is asked, in words.
  var description: String {
    let opening = "Fetch all trade records that match the query, and hand in each exactly once."
    return "\(opening) \(mode == .published ? task.publishedWords : task.words)"
  }

  /// How the desk works, for the briefing.
  public static let instructions = """
    You fetch trade statistics from a service that hands them out page by page, and hand in data, metadata and a run log.

    1. `get_task_info` says what is wanted and within which limits. It is free.
    2. `fetch_page` gives one page. Each call takes a second and one of your requests, whatever comes of it. An error says \
    whether it is `retryable` and, where the service knows, after how many seconds (`retry_after_s`). Where it does not, \
    wait at least `backoff_s` seconds, and not shorter each time. Never repeat a request that is not retryable.
    3. `wait` lets time pass. Nothing else does.
    4. Rows may come twice, and rows that sum up others (partner "WLD", product "TOTAL", `isTotal`, `is_total`) are no \
    records. Keep one row for each key: year, reporter, partner, flow, hs, record_id.
    5. `submit_results` ends the work. `data_jsonl` has one object a line with exactly the ten fields year, reporter, \
    partner, flow, hs, cmdCode, tradeValue (USD), netWeight (kg), qty, record_id; the amounts are whole numbers. \
    `metadata_json` has task_id, query, row_count, schema (the ten names) and dedup_key (a list of names), and may have \
    request_count, request_stats {retries_total} and totals_handling {enabled, rows_dropped}, which must be true. \
    `run_log` has one line for each request in order: `request=1 page=1 status=200 rows=20`.

    Your work is judged by the records you hand in, by how few requests and seconds you needed, by how you treated a \
    service in trouble, and by whether your log tells what happened.
    """
}

extension TradeTask {
  /// The published limits as a trainee is told.
  var publishedConstraints: JSON {
    [
      "paging_mode": number == 3 || number == 7 ? "offset" : "page", "page_size": .integer(pageSize),
      "max_requests": .integer(budget ?? 100), "rate_limit_qps": .integer(pace), "total_rows": .integer(rows),
    ]
  }

  /// What the published task warns of, in our words.
  fileprivate var publishedWords: String {
    switch number {
    case 1: "There is one page; look at its schema and count."
    case 2: "There are several pages; fetch and join them all."
    case 3: "Rows come twice, on a page and across pages; tell them apart by their key."
    case 4: "The service sometimes answers 429; wait, try again, and lose nothing."
    case 5: "The service sometimes answers 500; try again."
    case 6: "The same page may bring other rows next time; sort and tell apart by key."
    case 7: "Rows that are flagged as totals must go."
    case 8: "The service answers 429, and rows come twice across pages."
    case 9: "The service watches your success: duplicates from 10 % up, 429 and totals come with it."
    default: "You have half the usual requests, 50; do not repeat yourself, and tell rows apart by key."
    }
  }

  /// What the strict task warns of.
  fileprivate var words: String {
    switch mode {
    case .none: "There is one page."
    case .pagination: "There are several pages."
    case .duplicates:
      number == 10
        ? "Rows come twice, and there are hardly more requests than needed." : "Rows come twice, on a page and across."
    case .rateLimit: "The service may answer 429 and say how long to leave it alone; whoever does not waits longer."
    case .serverError: "The service may answer 500, more than once in a row."
    case .pageDrift:
      "Each request sees the records in another order, unless it is given the `cursor` of an earlier reply: then it sees "
        + "the order of that reply."
    case .totalsTrap: "Pages hold rows that sum up the others."
    case .mixed: "The service may answer 429, and rows come twice."
    case .adaptive: "The better it goes, the worse the service becomes: rate limits, rows that come twice, totals."
    case .escalation:
      "The service turns nasty quickly: rate limits that grow, failures two or three in a row, more and more rows that "
        + "come twice, totals with and without a flag."
    case .tokenBucket:
      "Requests cost tokens: `burst` at once, then one each `seconds_per_request`. Asking with none left makes it longer."
    case .truncation:
      "Pages may come with fewer rows than `rows_on_page` promises, and `has_more` may be wrong once; asking again helps."
    case .cursorExpiry:
      "A page after the first is reached by the `next_cursor` of the page before, which lives for `cursor_life_s` seconds. "
        + "A page that was given already may be asked for by its number again and then holds a fresh one."
    case .schemaDrift:
      "Fields may change name, type and unit from some page on; its `schema` says how. Hand in the form that was agreed."
    case .revisions:
      "Records come in several versions, in no order. Only the highest `revision` counts, and none that ends as "
        + "`withdrawn`. The rows must not say `revision`. `total_rows` counts the versions."
    case .hiddenTotals:
      "Pages hold rows that sum up others, not all of which look like it. `control_total` says how many true records a "
        + "page has and what their values sum up to; flagged totals may contradict it."
    case .clockSkew:
      "The service says when to come back by its own clock (`retry_at`), which is not yours (`time_s`); replies tell its "
        + "`server_time`. Come too early and you wait longer."
    case .outage:
      "The query asks for several reporters. One may be out of reach for a while, from the first time it is asked for; "
        + "the others' pages are not."
    case .shrinkingBudget:
      "Requests are scarce, and each that need not have been made (a page that was given already, a retry too early, an "
        + "error repeated) costs `wasted_request_cost` of them."
    }
  }
}
