//! HTTP as far as the network between machines needs it: requests, responses, and the ways a connection fails.

use std::collections::BTreeMap;

use clockwork::Duration;

/// One HTTP request, after its address was resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, `POST` …
    pub method: String,
    /// `http` or `https`.
    pub scheme: String,
    /// The host as the client wrote it: a name or an IPv4 address.
    pub host: String,
    /// The port, 80 where the client named none.
    pub port: u16,
    /// Path and query, beginning with `/`.
    pub target: String,
    /// Further headers in the order they are sent; `Host` is made from `host` and `port`.
    pub headers: Vec<(String, String)>,
    /// The body, empty for most requests.
    pub body: Vec<u8>,
}

/// One HTTP response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status code, such as 200.
    pub status: u16,
    /// The reason phrase, such as `OK`.
    pub reason: String,
    /// Headers in the order they were sent.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// Why there was no HTTP answer at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConnectError {
    /// The name has no address (curl 6).
    NameNotFound,
    /// The machine answers, but nothing listens on the port (curl 7).
    Refused,
    /// Nothing answered before the client gave up (curl 28).
    TimedOut,
}

/// How a request ended, and how long that took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The answer, or why there was none.
    pub outcome: Result<Response, ConnectError>,
    /// From the first packet to the last, or until the client gave up.
    pub took: Duration,
}

impl Request {
    /// A `GET` of an `http://` or `https://` address; `None` if the text is not one.
    pub fn get(url: &str) -> Option<Request> {
        let (scheme, rest) = match url.split_once("://") {
            Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
            None => ("http".to_owned(), url),
        };
        let standard_port = match scheme.as_str() {
            "http" => 80,
            "https" => 443,
            _ => return None,
        };
        let rest = rest.split('#').next().unwrap_or_default();
        let split = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, target) = rest.split_at(split);
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, port.parse().ok().filter(|port| *port != 0)?),
            None => (authority, standard_port),
        };
        if host.is_empty() || host.contains(|c: char| c.is_whitespace() || c.is_control() || c == '@') {
            return None;
        }
        let target = match target {
            "" => "/".to_owned(),
            query if query.starts_with('?') => format!("/{query}"),
            path => path.to_owned(),
        };
        Some(Request {
            method: "GET".to_owned(),
            scheme,
            host: host.to_ascii_lowercase(),
            port,
            target,
            headers: Vec::new(),
            body: Vec::new(),
        })
    }

    /// The first header of this name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find_header(&self.headers, name)
    }

    /// The path without the query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or("/")
    }

    /// The parameters of the query, undecoded, by name.
    pub fn query(&self) -> BTreeMap<&str, &str> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let parts = query.split('&').filter(|part| !part.is_empty());
        clockwork::sort::gather(parts.map(|part| part.split_once('=').unwrap_or((part, ""))))
    }
}

impl Response {
    /// A response with a body of the given type.
    pub fn new(status: u16, reason: &str, content_type: &str, body: impl Into<Vec<u8>>) -> Response {
        let body = body.into();
        Response {
            status,
            reason: reason.to_owned(),
            headers: vec![
                ("Content-Type".to_owned(), content_type.to_owned()),
                ("Content-Length".to_owned(), body.len().to_string()),
            ],
            body,
        }
    }

    /// The first header of this name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find_header(&self.headers, name)
    }
}

fn find_header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_a_browser_reads_it() {
        let request = Request::get("HTTP://Site.example:8080/wp?p=1#top").expect("a good address");
        assert_eq!(
            (request.host.as_str(), request.port, request.target.as_str()),
            ("site.example", 8080, "/wp?p=1")
        );
        assert_eq!(Request::get("10.0.0.5").map(|r| (r.port, r.target)), Some((80, "/".to_owned())));
        for wrong in ["ftp://x/", "http://", "http://a b/", "http://x:0/", "http://x:99999/"] {
            assert_eq!(Request::get(wrong), None, "{wrong}");
        }
    }
}
