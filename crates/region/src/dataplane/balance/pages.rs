//! Pages that a load balancer makes itself: errors, redirects, fixed responses.
//!
//! From memory: the wording of 405, 414 and 463, and the character set behind the type of a fixed response.
//! A redirect's first line says `Moved Temporarily` and its page `Found`, as was seen
//! (<https://github.com/stratospheric-dev/cdk-constructs/pull/19>).

use clockwork::Instant;
use guest::http::Response;
use model::elbv2::{FixedResponseActionConfig, RedirectActionConfig, RedirectActionStatusCodeEnum};

use crate::elbv2::condition::Asked;

/// The load balancer's own page for an error, byte for byte.
pub(super) fn error_page(now: Instant, status: u16) -> Response {
    let reason = match status {
        400 => "Bad Request",
        405 => "Not Allowed",
        414 => "Request-URI Too Large",
        463 => return page(now, status, "", "text/html", String::new()),
        502 => "Bad Gateway",
        503 => "Service Temporarily Unavailable",
        _ => "Gateway Time-out",
    };
    page(now, status, reason, "text/html", html(status, reason))
}

fn html(status: u16, reason: &str) -> String {
    format!(
        "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n<center><h1>{status} {reason}</h1></center>\r\n</body>\r\n</html>\r\n"
    )
}

fn page(now: Instant, status: u16, reason: &str, content_type: &str, body: String) -> Response {
    let headers = [
        ("Server", "awselb/2.0".to_owned()),
        ("Date", now.strftime("%a, %d %b %Y %H:%M:%S GMT")),
        ("Content-Type", content_type.to_owned()),
        ("Content-Length", body.len().to_string()),
        ("Connection", "keep-alive".to_owned()),
    ];
    Response {
        status,
        reason: reason.to_owned(),
        headers: headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        body: body.into_bytes(),
    }
}

/// Sends the client elsewhere
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html#redirect-actions>).
pub(super) fn redirect(
    now: Instant,
    config: &RedirectActionConfig,
    asked: &Asked<'_>,
    port: u16,
) -> Response {
    let request = asked.request;
    let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let path = path.strip_prefix('/').unwrap_or(path);
    let port = port.to_string();
    let values = [
        ("protocol", request.scheme.as_str()),
        ("host", &asked.host),
        ("port", &port),
        ("path", path),
        ("query", query),
    ];
    let fill = |template: &Option<String>| filled(template.as_deref().unwrap_or_default(), &values);
    let (scheme, query) = (fill(&config.protocol).to_ascii_lowercase(), fill(&config.query));
    let query = if query.is_empty() { query } else { format!("?{query}") };
    let location =
        format!("{scheme}://{}:{}{}{query}", fill(&config.host), fill(&config.port), fill(&config.path));
    let (status, reason, title) = match config.status_code {
        Some(RedirectActionStatusCodeEnum::Http301) => (301, "Moved Permanently", "Moved Permanently"),
        _ => (302, "Moved Temporarily", "Found"),
    };
    let mut response = page(now, status, reason, "text/html", html(status, title));
    response.headers.push(("Location".to_owned(), location));
    response
}

/// A text in which `#{name}` stands for a value. What is filled in is not looked at again: it comes from a client.
fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("#{") {
        text.push_str(before);
        let known = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        match known {
            Some((value, after)) => {
                text.push_str(value);
                rest = after;
            }
            None => {
                text.push_str("#{");
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

/// The answer that a rule brings along.
pub(super) fn fixed_response(now: Instant, config: &FixedResponseActionConfig) -> Response {
    let status = config.status_code.as_deref().and_then(|code| code.parse().ok()).unwrap_or(503);
    let body = config.message_body.clone().unwrap_or_default();
    let content_type = format!("{}; charset=utf-8", config.content_type.as_deref().unwrap_or("text/plain"));
    page(now, status, reason_phrase(status), &content_type, body)
}

/// The reason phrases of the codes that a fixed response has most often (RFC 9110).
fn reason_phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        409 => "Conflict",
        410 => "Gone",
        418 => "I'm a teapot",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;
    use guest::http::Request;

    #[test]
    fn the_pages_of_the_load_balancer_are_those_of_aws_to_the_byte() {
        for (status, bytes) in [(502, 122), (503, 162), (504, 132), (400, 122)] {
            let page = error_page(Instant::from_millis(0), status);
            assert_eq!(page.body.len(), bytes, "{status}");
            assert_eq!(page.header("Content-Length"), Some(bytes.to_string().as_str()));
            let names: Vec<&str> = page.headers.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["Server", "Date", "Content-Type", "Content-Length", "Connection"]);
            assert_eq!(page.header("Server"), Some("awselb/2.0"));
            assert_eq!(page.header("Content-Type"), Some("text/html"));
        }
        let page = error_page(Instant::from_millis(0), 502);
        assert_eq!(
            page.body,
            b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"
        );
    }

    #[test]
    fn a_redirect_fills_in_what_the_client_asked_for() {
        let text = |text: &str| Some(text.to_owned());
        let kept = RedirectActionConfig {
            protocol: text("#{protocol}"),
            port: text("#{port}"),
            host: text("#{host}"),
            path: text("/#{path}"),
            query: text("#{query}"),
            status_code: Some(RedirectActionStatusCodeEnum::Http302),
        };
        let secure = RedirectActionConfig {
            protocol: text("HTTPS"),
            port: text("443"),
            status_code: Some(RedirectActionStatusCodeEnum::Http301),
            ..kept.clone()
        };
        let moved =
            RedirectActionConfig { host: text("new.#{host}"), path: text("/old/#{path}/"), ..kept.clone() };
        let query =
            RedirectActionConfig { query: text("from=#{host}&#{query}&x=#{nonsense}"), ..kept.clone() };
        let cases = [
            (&secure, "http://site.example/shop/1?x=2", "https://site.example:443/shop/1?x=2"),
            (&secure, "http://site.example/", "https://site.example:443/"),
            (&moved, "http://site.example:8080//a", "http://new.site.example:8080/old//a/"),
            (
                &query,
                "http://site.example/?y=#{port}",
                "http://site.example:80/?from=site.example&y=&x=#{nonsense}",
            ),
            (&kept, "http://site.example/%23{host}?é", "http://site.example:80/%23{host}?é"),
        ];
        for (config, url, expected) in cases {
            let request = Request::get(url).expect("an address");
            let asked = Asked::new(&request, Ipv4Addr::LOCALHOST);
            let response = redirect(Instant::from_millis(0), config, &asked, request.port);
            assert_eq!(response.header("Location"), Some(expected), "{url}");
        }
        let request = Request::get("http://app.example/").expect("an address");
        let asked = Asked::new(&request, Ipv4Addr::LOCALHOST);
        let response = redirect(Instant::from_millis(0), &kept, &asked, 80);
        assert_eq!(
            (response.status, response.reason.as_str(), response.body.len()),
            (302, "Moved Temporarily", 110)
        );
        let response = redirect(Instant::from_millis(0), &secure, &asked, 80);
        assert_eq!(
            (response.status, response.reason.as_str(), response.body.len()),
            (301, "Moved Permanently", 134)
        );
    }
}
