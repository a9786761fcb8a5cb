//! Requests that a load balancer does not pass on, and answers that it does not pass back.
//!
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>;
//! the limits: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html>.

use guest::http::{Request, Response};

/// The longest request line and the longest header.
const LONGEST_LINE: usize = 16 * 1024;
/// All headers of a request together.
const LONGEST_HEADERS: usize = 64 * 1024;
/// All headers of an answer together.
const LONGEST_REPLY_HEADERS: usize = 32 * 1024;
/// Addresses in `X-Forwarded-For`.
const MOST_ADDRESSES: usize = 30;

/// The status with which a request is refused; `None` if it is passed on.
pub(super) fn status(request: &Request) -> Option<u16> {
    if request.method == "TRACE" {
        return Some(405);
    }
    if request.method.len() + request.target.len() + " HTTP/1.1 ".len() > LONGEST_LINE {
        return Some(414);
    }
    let length = |(name, value): &(String, String)| name.len() + value.len() + ": \r\n".len();
    let is_text = |text: &str| !text.chars().any(|c| c.is_control() && c != '\t');
    let is_broken = |header: &(String, String)| {
        length(header) > LONGEST_LINE || header.0.is_empty() || !is_text(&header.0) || !is_text(&header.1)
    };
    let is_method = !request.method.is_empty() && request.method.bytes().all(|b| b.is_ascii_graphic());
    let whole: usize = request.headers.iter().map(length).sum();
    if !is_method || whole > LONGEST_HEADERS || request.headers.iter().any(is_broken) {
        return Some(400);
    }
    let addresses = |(name, value): &(String, String)| {
        if name.eq_ignore_ascii_case("X-Forwarded-For") { value.split(',').count() } else { 0 }
    };
    (request.headers.iter().map(addresses).sum::<usize>() > MOST_ADDRESSES).then_some(463)
}

/// The status that a client gets in place of a target's answer; `None` if it gets the answer.
pub(super) fn reply_status(request: &Request, reply: &Response) -> Option<u16> {
    let length = |(name, value): &(String, String)| name.len() + value.len() + ": \r\n".len();
    if reply.headers.iter().map(length).sum::<usize>() > LONGEST_REPLY_HEADERS {
        return Some(502);
    }
    let has_body = request.method != "HEAD" && !matches!(reply.status, 204 | 304);
    match reply.header("Content-Length").map(str::parse::<usize>) {
        Some(Ok(promised)) if has_body && promised > reply.body.len() => Some(504),
        Some(Err(_)) => Some(502),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_or_not_allowed_has_its_code() {
        let plain = Request::get("http://site.example/").expect("an address");
        let with = |name: &str, value: String| {
            let mut request = plain.clone();
            request.headers.push((name.to_owned(), value));
            request
        };
        let many = |count: usize| vec!["10.0.0.1"; count].join(", ");
        let mut long = plain.clone();
        long.headers = (0..5).map(|n| (format!("x-{n}"), "y".repeat(15_000))).collect();
        let cases = [
            (plain.clone(), None),
            (Request { method: "TRACE".to_owned(), ..plain.clone() }, Some(405)),
            (Request { method: String::new(), ..plain.clone() }, Some(400)),
            (Request { target: format!("/{}", "é".repeat(9_000)), ..plain.clone() }, Some(414)),
            (with("x", "y".repeat(16_384)), Some(400)),
            (long, Some(400)),
            (with("x", "a\r\nb".to_owned()), Some(400)),
            (with("", "a".to_owned()), Some(400)),
            (with("X-Forwarded-For", many(30)), None),
            (with("x-forwarded-for", many(31)), Some(463)),
        ];
        for (request, expected) in cases {
            assert_eq!(status(&request), expected, "{}", request.method);
        }
    }

    #[test]
    fn an_answer_that_is_too_large_or_too_short_is_not_passed_back() {
        let request = Request::get("http://site.example/").expect("an address");
        let head = Request { method: "HEAD".to_owned(), ..request.clone() };
        let good = Response::new(200, "OK", "text/plain", "hello");
        let short = Response { body: b"hel".to_vec(), ..good.clone() };
        let mut large = good.clone();
        large.headers.push(("x".to_owned(), "y".repeat(33_000)));
        assert_eq!(reply_status(&request, &good), None);
        assert_eq!(reply_status(&request, &short), Some(504));
        assert_eq!(reply_status(&head, &short), None);
        assert_eq!(reply_status(&request, &large), Some(502));
    }
}
